import { VERDICTS } from '../../catalogue/verdicts.ts';
import type { CellValue, WorkColumn } from '../../spreadsheet/index.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import { sideName, verdictText } from '../report/phrases.ts';

/** The columns of the table of commitments. */
export const COLONNES: readonly WorkColumn[] = (
  [
    ['Identifiant', 22],
    ['Titre de l’action', 44],
    ['Numéro', 9],
    ['Axe', 24],
    ['Personne pilote', 28],
    ['Qui s’engage', 16],
    ['Indicateur', 24],
    ['Unité', 12],
    ['Base', 9],
    ['Fait', 9],
    ['Promis', 9],
    ['Échéance', 12],
    ['État', 16],
    ['Précision', 40],
    ['Dernier chiffre', 14],
  ] as const
).map(([titre, width]) => ({ titre, width }));

/** A commitment with its verdict as a row of that table. */
export function rangeeOf(ligne: LigneEtat, { contrat }: Etat): CellValue[] {
  const { engagement, numero, colonne, objectif, jugement } = ligne;
  const { constat, verdict } = jugement;
  const signed = (value: number | undefined) => (value === undefined ? undefined : objectif.sens * value + 0);
  const axe = contrat.axes.find(({ engagements }) => engagements.includes(engagement));
  const { pilote, quantite } = engagement;
  return [
    engagement.id,
    engagement.titre,
    numero,
    axe?.titre,
    pilote?.service ?? pilote?.partie,
    colonne === undefined ? undefined : sideName(contrat, colonne),
    quantite?.grandeur,
    quantite?.unite,
    objectif.base,
    signed(constat?.fait),
    signed(objectif.du),
    objectif.echeance === undefined ? undefined : { jour: objectif.echeance },
    VERDICTS[verdict].mots,
    verdictText(ligne),
    constat === undefined ? undefined : { jour: constat.jour },
  ];
}
