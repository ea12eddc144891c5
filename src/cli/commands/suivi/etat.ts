import packageFile from '../../../../package.json' with { type: 'json' };
import { dernierJour, type Etat, etatOf } from '../../../suivi/etat.ts';
import { csv } from '../../../suivi/report/csv.ts';
import { json } from '../../../suivi/report/json.ts';
import { markdown } from '../../../suivi/report/markdown.ts';
import type { EtatFormat } from '../../../suivi/report/names.ts';
import { texte } from '../../../suivi/report/texte.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { isDay } from '../../pipeline/day.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { shellWord } from '../../shell-word.ts';
import { stylesFor } from '../../styles.ts';

/** The options of `csi suivi etat`. */
export interface EtatOptions {
  au?: string;
  format?: EtatFormat | 'ics';
  publique?: true;
}

/** Prints where each commitment of a contract stands on a day, by default that of the last record. Returns 0, whatever is late. */
export async function etat(contrat: string, options: EtatOptions, io: Io): Promise<number> {
  const { au, publique, format = 'texte' } = options;
  if (format === 'ics')
    throw new UserError(
      'Un calendrier (ics) est celui des échéances.',
      `Pour l’écrire : csi suivi echeances ${shellWord(contrat)} --format ics`,
    );
  if (au !== undefined && !isDay(au))
    throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2024-12-31');
  const lu = await readSuivi(contrat, io);
  const jour = au ?? dernierJour(lu.contrat, lu.suivi);
  if (jour === undefined)
    throw new UserError(
      `${named(lu.file)} n’a pas de relevé, et le contrat n’a pas de date : rien ne dit à quel jour le suivre.`,
      'Donnez-le, par exemple : --au 2024-12-31',
    );
  const found = etatOf(await lu.contratAu(jour), lu.suivi, jour, { publique: publique === true });
  io.out.write(written(found, format, io));
  return 0;
}

function written(etat: Etat, format: EtatFormat, io: Io): string {
  if (format === 'json') return json(etat, packageFile.version);
  if (format === 'csv') return csv(etat);
  if (format === 'markdown') return markdown(etat);
  return texte(etat, { styles: stylesFor(io.out), width: io.out.width });
}
