import { deflateRawSync, inflateRawSync } from 'node:zlib';
import packageFile from '../../../../package.json' with { type: 'json' };
import { isDay } from '../../../composition/day.ts';
import { Collecte } from '../../../portefeuille/collecte.ts';
import { tableDesGroupes } from '../../../portefeuille/groupes/table.ts';
import type { Par, Portefeuille } from '../../../portefeuille/portefeuille.ts';
import { csv } from '../../../portefeuille/report/csv.ts';
import { json } from '../../../portefeuille/report/json.ts';
import { texte } from '../../../portefeuille/report/texte.ts';
import { cog } from '../../cog.ts';
import { type ConfigOptions, housesOf } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { inputs } from '../../files/inputs.ts';
import { isSuiviFile } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { progressLine } from '../../pipeline/progress.ts';
import { stylesFor } from '../../styles.ts';
import { Avenants } from './avenants.ts';
import { lireContrat } from './lire.ts';

interface PortefeuilleOptions extends ConfigOptions {
  sortie?: string;
  par?: Par;
  format: 'texte' | 'json' | 'csv';
  au?: string;
  interne?: true;
  force?: true;
}

/** Brings many contracts together, prints what they make, and writes the files of the portfolio if a folder is given. Returns 0, 1 if a contract is refused, 2 if a file could not be read. */
export async function portefeuille(
  args: readonly string[],
  options: PortefeuilleOptions,
  io: Io,
): Promise<number> {
  const { au, sortie, format, par, interne, force } = options;
  if (au !== undefined && !isDay(au))
    throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2027-01-01');
  if (args.includes('-'))
    throw new UserError(
      'csi portefeuille lit des fichiers : un contrat seul n’en fait pas un.',
      'Donnez un dossier.',
    );
  if (sortie === undefined && force)
    throw new UserError('--force ne sert qu’avec un dossier où écrire (-o).');
  const write =
    sortie === undefined ? undefined : (await import('./ecrire.ts')).ecrivain(sortie, force === true, io);
  const keeps = write !== undefined || format === 'json' || (format === 'csv' && par === undefined);
  const { made, illisibles } = await collected(args, { ...options, interne: interne === true, keeps }, io);
  for (const piece of printed(made, format, par, io)) io.out.write(piece);
  await write?.(made);
  if (illisibles > 0) return 2;
  return made.fichiers.some(({ nature }) => nature === 'refuse') ? 1 : 0;
}

async function collected(
  args: readonly string[],
  { au, interne, keeps, ...config }: ConfigOptions & { au?: string; interne: boolean; keeps: boolean },
  io: Io,
): Promise<{ made: Portefeuille; illisibles: number }> {
  const collecte = new Collecte({ cog: cog(), au, interne, ...(keeps && { emballage: EMBALLAGE }) });
  const wanted = (await inputs(io, args)).filter(({ file }) => !isSuiviFile(file));
  const avenants = await Avenants.parmi(wanted);
  const lecture = { au, interne, avenants, houseOf: housesOf(config, io) };
  const start = io.now();
  let illisibles = 0;
  const contrats = wanted
    .filter(({ file }) => !avenants.has(file))
    .sort((a, b) => depth(a.file) - depth(b.file));
  for (const [done, input] of contrats.entries()) {
    const elapsed = io.now() - start;
    io.err.status?.(progressLine({ done, total: contrats.length, file: input.file, elapsed }, io.err.width));
    const { lu, refus, illisible } = await lireContrat(input, lecture, io);
    if (lu) collecte.ajouter(lu);
    if (illisible) illisibles += 1;
    for (const one of refus) collecte.refuser(one);
  }
  for (const one of avenants.ecartes()) collecte.refuser(one);
  return { made: collecte.portefeuille(), illisibles };
}

// Copies of a contract are mostly in a folder further down: the one above them is counted.
const depth = (file: string): number => file.split('/').length;

/** Rows wait compressed: those of 35,000 contracts would otherwise not fit in memory. */
const EMBALLAGE = {
  serrer: (octets: Uint8Array) => deflateRawSync(octets, { level: 1 }),
  rendre: (octets: Uint8Array) => inflateRawSync(octets),
};

function printed(
  made: Portefeuille,
  format: PortefeuilleOptions['format'],
  par: Par | undefined,
  io: Io,
): Iterable<string> {
  if (format === 'json') return json(made, packageFile.version);
  if (format === 'texte') return [texte(made, { styles: stylesFor(io.out), width: io.out.width, par })];
  const [contrats] = made.tables;
  const table = par === undefined ? contrats : tableDesGroupes(made, par);
  return table ? csv(table) : [];
}
