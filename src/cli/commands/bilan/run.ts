import { isDay } from '../../../composition/day.ts';
import { list } from '../../../kernel/french/list.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { type DocumentSuiviOptions, writeSuivi } from '../../pipeline/document-suivi.ts';
import { readSuivi, type SuiviLu } from '../../pipeline/suivi.ts';
import { shellWord } from '../../shell-word.ts';
import { anneesDe } from './annees.ts';

interface BilanOptions extends DocumentSuiviOptions {
  annee?: number;
  au?: string;
}

/** Writes the account of one year of a contract. Returns 0, or 1 for templates that have errors, which are reported. */
export async function bilan(contrat: string, options: BilanOptions, io: Io): Promise<number> {
  const { annee, au } = options;
  if (au !== undefined && !isDay(au))
    throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2027-11-30');
  const lu = await readSuivi(contrat, io);
  const year = annee ?? (au === undefined ? undefined : Number(au.slice(0, 4)));
  if (year === undefined) throw withoutYear(contrat, lu);
  if (!/^\d{4}$/.test(`${year}`))
    throw new UserError(`${named(`${year}`)} n’est pas une année.`, 'Écrivez-la ainsi : --annee 2027');
  if (au !== undefined && !au.startsWith(`${year}-`))
    throw new UserError(`Le jour ${au} n’est pas en ${year}.`, 'Donnez un jour de l’année du bilan.');
  const jour = au ?? `${year}-12-31`;
  return writeSuivi(
    { kind: 'bilan', name: `bilan-${year}`, choix: { annee: year, au: jour } },
    lu,
    options,
    io,
  );
}

function withoutYear(contrat: string, lu: SuiviLu): UserError {
  const annees = anneesDe(lu.suivi);
  const last = annees.at(-1) ?? '2027';
  const found =
    annees.length === 0 ? 'le suivi ne dit encore rien.' : `le suivi a de quoi pour ${list(annees, 'et')}.`;
  return new UserError(
    `csi bilan attend l’année dont le bilan est fait : ${found}`,
    `Par exemple : csi bilan ${shellWord(contrat)} --annee ${last}`,
  );
}
