import type { ErrorObject } from 'ajv';

/** The validator that `npm run generate` compiles from schemas/csi.schema.json: true, or false with `errors` filled. */
declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
export default validate;
