/** A fault as ajv says it, in the few fields that are read. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
}

/** The validator that `npm run generate` compiles from schemas/csi.schema.json: true, or false with `errors` filled. */
declare const validate: { (data: unknown): boolean; errors?: SchemaError[] | null };
export default validate;

/** What each key of every closed object holds, by name of the object: `SHAPES.engagement.porteurs` is `identifiant[]`. */
export declare const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>>;
