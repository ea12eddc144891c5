import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { type SchemaFile, schema } from '../../resources.ts';

type SchemaOptions = Partial<Record<SchemaName, true>>;

/** Writes a schema to stdout, as `init` writes it: that of contracts, or of what one option names. Returns 0; throws a UserError if several are given. */
export async function printSchema(options: SchemaOptions, io: Io): Promise<number> {
  const [name = 'csi', other] = Object.keys(options) as SchemaName[];
  if (other !== undefined)
    throw new UserError('csi schema écrit un seul schéma à la fois.', `Donnez --${name} ou --${other}.`);
  if (name !== 'theme' && name !== 'config') {
    io.out.write(schema(name));
    return 0;
  }
  const { configSchema, themeSchema } = await import('../../house-schemas.ts');
  const contract = JSON.parse(new TextDecoder().decode(schema()));
  const own = name === 'theme' ? themeSchema(contract) : configSchema(contract);
  io.out.write(`${JSON.stringify(own, null, 2)}\n`);
  return 0;
}

type SchemaName = SchemaFile | 'theme' | 'config';
