import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { schema } from '../../resources.ts';

/** Writes a schema to stdout, byte for byte: that of the file, of the JSON of `validate` or of that of `verify`; always 0. */
export function printSchema(
  { rapport, verification }: { rapport?: true; verification?: true },
  io: Io,
): number {
  if (rapport && verification)
    throw new UserError('csi schema écrit un seul schéma à la fois.', 'Donnez --rapport ou --verification.');
  io.out.write(schema(rapport ? 'rapport' : verification ? 'verification' : 'csi'));
  return 0;
}
