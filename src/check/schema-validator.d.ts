/** An error as ajv reports it: only the fields that are used. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
}

/** The validator that `npm run generate` compiles from schemas/csi.schema.json: true, or false with `errors` filled. */
declare const validate: { (data: unknown): boolean; errors?: SchemaError[] | null };
export default validate;

/** The shape of each key of each closed object: `SHAPES.engagement.porteurs` is `identifiant[]`. */
export declare const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>>;
