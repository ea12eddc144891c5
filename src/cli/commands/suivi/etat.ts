import packageFile from '../../../../package.json' with { type: 'json' };
import { isDay } from '../../../composition/day.ts';
import { dernierJour, type Etat } from '../../../suivi/etat.ts';
import { csv } from '../../../suivi/report/csv.ts';
import { json } from '../../../suivi/report/json.ts';
import { markdown } from '../../../suivi/report/markdown.ts';
import type { EtatFormat } from '../../../suivi/report/names.ts';
import { texte } from '../../../suivi/report/texte.ts';
import { UserError } from '../../errors.ts';
import { refuseTaken } from '../../files/free-output.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';
import { stylesFor } from '../../styles.ts';
import { sortieOf } from './sortie.ts';

/** The options of `csi suivi etat`. */
export interface EtatOptions {
  au?: string;
  format?: EtatFormat | 'ics';
  publique?: true;
  sortie?: string;
  force?: true;
}

/** Prints where each commitment of a contract stands on a day, by default that of the last record, or writes it to a file. Returns 0, whatever is late. */
export async function etat(contrat: string, options: EtatOptions, io: Io): Promise<number> {
  const { au, publique, force } = options;
  if (options.format === 'ics')
    throw new UserError(
      'Un calendrier (ics) est celui des échéances.',
      `Pour l’écrire : csi suivi echeances ${shellWord(contrat)} --format ics`,
    );
  if (au !== undefined && !isDay(au))
    throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2024-12-31');
  const lu = await readSuivi(contrat, io);
  const { format, path } = sortieOf(lu.file, options);
  if (path === undefined && (format === 'xlsx' || format === 'ods') && io.out.isTTY)
    throw new UserError(
      'Un classeur ne s’affiche pas dans un terminal.',
      'Redirigez la sortie, ou donnez un fichier à -o.',
    );
  if (path === undefined && force) throw new UserError('--force ne sert qu’avec un fichier à écrire (-o).');
  if (path !== undefined) refuseTaken(path, [lu.file, contrat], force === true, io);
  const jour = au ?? dernierJour(lu.contrat, lu.suivi);
  if (jour === undefined)
    throw new UserError(
      `${named(lu.file)} n’a ni relevé ni point, et le contrat n’a pas de date : rien ne dit à quel jour le suivre.`,
      'Donnez-le, par exemple : --au 2024-12-31',
    );
  const found = await lu.etatAu(jour, publique === true);
  if (path === undefined) {
    io.out.write(await printed(found, format, io));
    return 0;
  }
  const bytes = Buffer.from(await printed(found, format, io, true));
  writeDocument(io, path, bytes);
  printNote(io, `${written(path, { bytes })}.`);
  return 0;
}

// In a file, no colour and the width of a page.
async function printed(etat: Etat, format: EtatFormat, io: Io, toFile = false): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return json(etat, packageFile.version);
    case 'csv':
      return csv(etat);
    case 'markdown':
      return markdown(etat);
    case 'html':
      return (await import('./page.ts')).html(etat);
    case 'xlsx':
    case 'ods': {
      const [{ classeurDEtat }, { writeOds, writeXlsx }] = await Promise.all([
        import('../../../suivi/tableur/index.ts'),
        import('../../../spreadsheet/index.ts'),
      ]);
      return (format === 'ods' ? writeOds : writeXlsx)(classeurDEtat(etat));
    }
    default:
      return texte(etat, {
        styles: stylesFor(toFile ? { ...io.out, colors: false } : io.out),
        width: toFile ? 100 : io.out.width,
      });
  }
}
