import { VOLET_TITLES } from '../../model/volets.ts';
import { MOTIFS } from '../../render/view/totaux.ts';
import type { ContratChiffre } from '../lu.ts';
import { FAMILLES, QUI, SORTES } from '../mots.ts';
import type { Cellule } from '../table.ts';
import { bornes } from './bornes.ts';

/** One row for each figure that is counted. */
export const apports = ({ cles, apports, parNumero, echeanceDe }: ContratChiffre): Cellule[][] =>
  apports.map(({ axe, numero, colonne, famille, sorte, par, valeur, realise, conditionnel }) => {
    const engagement = parNumero.get(numero)?.engagement;
    const volet = engagement?.volet ?? axe.volet;
    const jour = echeanceDe.get(engagement?.id ?? '');
    return [
      ...cles,
      numero,
      engagement?.id,
      axe.titre,
      volet && VOLET_TITLES[volet],
      jour === undefined ? undefined : Number(jour.slice(0, 4)),
      QUI[colonne],
      FAMILLES[famille],
      SORTES[sorte] || undefined,
      par,
      conditionnel === true || sorte === 'conditionnel',
      ...bornes({ min: valeur.plancher ?? valeur.min, max: valeur.max }),
      valeur.environ === true,
      realise,
    ];
  });

/** One row for each figure that is in no sum, with the reason. */
export const nonComptes = ({ cles, exclusions, parNumero }: ContratChiffre): Cellule[][] =>
  exclusions.map(({ numero, grandeur, euros, motif }) => [
    ...cles,
    numero,
    parNumero.get(numero)?.engagement.id,
    grandeur,
    euros,
    MOTIFS[motif],
  ]);
