import type { SchemaError } from '../schema-validator.js';

/** The validator that `npm run generate` compiles from schemas/suivi.schema.json: true, or false with `errors` filled. */
declare const validate: { (data: unknown): boolean; errors?: SchemaError[] | null };
export default validate;

/** The shape of each key of each closed object: `SHAPES.releve.engagement` is `identifiant`. */
export declare const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>>;
