import type { Maison } from '../../composition/maison.ts';
import { base64 } from '../../kernel/bytes/base64.ts';
import { type ConfigOptions, housesOf } from '../config/index.ts';
import type { Io } from '../io.ts';
import { settingsOf } from '../pipeline/settings.ts';

/**
 * What the configuration of the house asks of a contract, for a page: plain values, its templates as text that was checked, its fonts in base64. Throws
 * as `csi render` does for what can’t be used; unless `quiet`, the configuration and its fonts are named on stderr.
 */
export async function maisonOf(io: Io, file: string, options: ConfigOptions, quiet = false): Promise<Maison> {
  const said = quiet ? { ...io, err: { ...io.err, write: () => {} } } : io;
  const house = await housesOf(options, said)(file);
  const settings = await settingsOf({ document: 'contrat' }, 'pdf', said, house);
  const { document: _, format: __, police = {}, ...reglages } = settings;
  const polices = Object.entries(police).map(([face, bytes]) => [face, base64(bytes)]);
  return { reglages, polices: Object.fromEntries(polices) };
}
