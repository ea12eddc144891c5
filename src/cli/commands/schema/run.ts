import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { schema } from '../../resources.ts';

/** Writes a schema to stdout, as `init` writes it: that of contracts, or of the JSON of `validate` or `verify`. Returns 0; throws a UserError if both options are given. */
export function printSchema(
  { rapport, verification }: { rapport?: true; verification?: true },
  io: Io,
): number {
  if (rapport && verification)
    throw new UserError('csi schema écrit un seul schéma à la fois.', 'Donnez --rapport ou --verification.');
  io.out.write(schema(rapport ? 'rapport' : verification ? 'verification' : 'csi'));
  return 0;
}
