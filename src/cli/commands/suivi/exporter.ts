import { isDay } from '../../../composition/day.ts';
import { contactIn } from '../../../model/coordonnees.ts';
import { writeOds, writeXlsx } from '../../../spreadsheet/index.ts';
import { dernierJour } from '../../../suivi/etat.ts';
import { classeurOf } from '../../../suivi/tableur/index.ts';
import { UserError } from '../../errors.ts';
import { refuseTaken } from '../../files/free-output.ts';
import { paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

/** The options of `csi suivi exporter`. */
export interface ExporterOptions {
  au?: string;
  publique?: true;
  sortie?: string;
  force?: true;
}

const WRITERS = { '.xlsx': writeXlsx, '.ods': writeOds } as const;

/** Writes the follow-up of a contract as a workbook, for those who work in a spreadsheet program. Returns 0. */
export async function exporter(contrat: string, options: ExporterOptions, io: Io): Promise<number> {
  const { au, publique, sortie, force } = options;
  const lu = await readSuivi(contrat, io);
  const path = sortie ?? lu.file.replace(/\.ya?ml$/i, '.xlsx');
  const extension = paths.extname(path).toLowerCase();
  if (extension !== '.xlsx' && extension !== '.ods')
    throw new UserError(`La sortie ${named(path)} devrait finir par .xlsx ou .ods.`);
  refuseTaken(path, [lu.file, contrat], force === true, io);
  if (au !== undefined && !isDay(au))
    throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2024-12-31');
  const jour = au ?? dernierJour(lu.contrat, lu.suivi);
  if (jour === undefined)
    throw new UserError(
      `${named(lu.file)} n’a ni relevé ni point, et le contrat n’a pas de date : rien ne dit à quel jour le suivre.`,
      'Donnez-le, par exemple : --au 2024-12-31',
    );
  const etat = await lu.etatAu(jour, publique === true);
  const classeur = classeurOf(etat, lu.suivi, {
    contrat: lu.suivi.contrat.empreinte,
    suivi: empreinteOf(lu.bytes),
  });
  const bytes = WRITERS[extension](classeur);
  writeDocument(io, path, bytes);
  // Without them, the workbook would ask to remove them from the follow-up when it comes back.
  if (publique && contactIn(JSON.stringify(lu.suivi)) !== undefined)
    printNote(
      io,
      'Ce classeur garde les adresses électroniques et les numéros de téléphone du suivi : csi validate dit où.',
    );
  printNote(
    io,
    `${written(path, { bytes })}. Une fois rempli : csi suivi importer ${shellWord(contrat)} ${shellWord(path)}`,
  );
  return 0;
}
