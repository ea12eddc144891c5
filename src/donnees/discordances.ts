import { count } from '../kernel/french/list.ts';
import type { IndicateurSsmsi } from '../model/ssmsi.ts';
import type { ColonnesBase } from './colonnes.ts';
import type { LigneBase } from './ligne.ts';
import type { Releve } from './releve.ts';

/** How many measures a sentence names. */
const MOST_NAMED = 3;
/** Rates for 1,000 inhabitants are those of their numbers, to seven decimals; those for dwellings only within 0.11 % of them. */
const EXACT = 0.00001;
const DWELLINGS = 0.002;

/**
 * A sentence on the measures whose rate is not that of their number, which no base has that is as it was published: a digit was changed, or
 * the file is damaged where nothing else tells. Older layouts are left alone: how they reckoned is not known.
 */
export function discordancesOf(
  { indicateurs, annees, ligne }: Releve,
  codes: readonly string[],
  { ancienne }: ColonnesBase,
): string[] {
  if (ancienne) return [];
  const found = codes.flatMap((code) =>
    indicateurs.flatMap((one) =>
      annees
        .filter((annee) => !agrees(ligne(code, one.id, annee), one))
        .map((annee) => `${code}, ${one.libelle}, ${annee}`),
    ),
  );
  if (found.length === 0) return [];
  const shown = found.slice(0, MOST_NAMED).join(' ; ');
  return [
    `Le taux ${found.length === 1 ? 'd’une mesure' : `de ${count(found.length, 'mesure')}`} n’est pas celui de son nombre (${shown}${found.length > MOST_NAMED ? '…' : ''}) : le fichier est abîmé ou a été modifié, téléchargez-le à nouveau.`,
  ];
}

function agrees({ nombre, taux, ...ligne }: LigneBase, { denominateur }: IndicateurSsmsi): boolean {
  const base = ligne[denominateur];
  if (nombre === undefined || taux === undefined || !base) return true;
  const expected = (nombre / base) * 1000;
  return Math.abs(expected - taux) <= (denominateur === 'logements' ? expected * DWELLINGS : 0) + EXACT;
}
