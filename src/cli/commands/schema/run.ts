import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { schema } from '../../resources.ts';

/** Writes a schema to stdout, as `init` writes it: that of contracts, or of the JSON of a command. Returns 0; throws a UserError if two options are given. */
export function printSchema(
  options: { rapport?: true; verification?: true; comparaison?: true },
  io: Io,
): number {
  const [wanted = 'csi', ...others] = (['rapport', 'verification', 'comparaison'] as const).filter(
    (name) => options[name],
  );
  if (others.length > 0)
    throw new UserError(
      'csi schema écrit un seul schéma à la fois.',
      'Donnez --rapport, --verification ou --comparaison.',
    );
  io.out.write(schema(wanted));
  return 0;
}
