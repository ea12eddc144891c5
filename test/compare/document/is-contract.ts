import { checkSchema } from '../../../src/check/schema/index.ts';
import { readSource } from '../../../src/source/index.ts';

/** Whether some data, once written, has the form of a contract. */
export async function isContract(data: unknown): Promise<boolean> {
  const source = await readSource('a.yaml', new TextEncoder().encode(JSON.stringify(data)));
  return source.ok && checkSchema(source.value).length === 0;
}
