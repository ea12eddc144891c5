import { VERDICTS } from '../../catalogue/verdicts.ts';
import type { Echeance } from '../../suivi/echeances.ts';
import { verdictText } from '../../suivi/report/phrases.ts';
import type { ContratChiffre } from '../lu.ts';
import { QUI } from '../mots.ts';
import type { Cellule } from '../table.ts';

// Three exports: the rows about what is done and what is due.

/** One row for each commitment of a contract that is followed: where it stands. */
export function suivi({ cles, etat }: ContratChiffre): Cellule[][] {
  if (!etat) return [];
  return [...etat.lignes, ...etat.aCompleter].map((ligne) => {
    const { engagement, numero, colonne, objectif, jugement } = ligne;
    const signed = (value: number | undefined) =>
      value === undefined ? undefined : objectif.sens * value + 0;
    return [
      ...cles,
      numero,
      engagement.id,
      engagement.titre,
      colonne && QUI[colonne],
      etat.au,
      VERDICTS[jugement.verdict].mots,
      verdictText(ligne),
      signed(jugement.constat?.fait),
      signed(objectif.du),
      jugement.attendu === undefined ? undefined : signed(Math.round(jugement.attendu)),
      engagement.quantite?.unite,
      objectif.echeance,
      jugement.constat?.jour,
    ];
  });
}

/** One row for each record. */
export const releves = ({ cles, etat, engagements }: ContratChiffre): Cellule[][] => {
  const numeros = new Map(engagements.map(({ engagement, numero }) => [engagement.id, numero]));
  return (etat?.suivi.releves ?? []).map(({ engagement, date, realise, niveau, nombre, qualite, source }) => [
    ...cles,
    numeros.get(engagement),
    engagement,
    String(date),
    realise,
    niveau,
    nombre,
    qualite,
    source?.titre,
  ]);
};

const NATURES: Readonly<Record<Echeance['nature'], string>> = {
  engagement: 'engagement',
  action: 'action',
  evaluation: 'évaluation',
  rendez_vous: 'rendez-vous',
  cadre: 'cadre',
  contrat: 'fin du contrat',
  decision: 'décision',
};

/** One row for each date by which something is due. */
export const echeances = ({ cles, echeances, au }: ContratChiffre): Cellule[][] =>
  echeances.map(({ jour, nature, numero, texte }) => [
    ...cles,
    jour,
    NATURES[nature],
    numero || undefined,
    texte,
    au === undefined ? undefined : jour < au,
  ]);
