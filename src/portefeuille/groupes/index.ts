import { capitalized } from '../../kernel/french/typography.ts';
import { partiesById } from '../../model/camps.ts';
import { type Colonne, colonneOf } from '../../model/totaux.ts';
import { VOLET_TITLES, type Volet } from '../../model/volets.ts';
import type { ContratChiffre } from '../lu.ts';
import { QUI } from '../mots.ts';
import type { Par } from '../portefeuille.ts';
import { departement, region } from './lieux.ts';
import { type Partage, placedOf, SANS } from './partage.ts';

/** How a portfolio is shared out, for each value of `--par`. */
export const PARTAGES: Readonly<Record<Par, Partage>> = {
  region,
  departement,
  axe: {
    ofEngagement: ({ engagement, axe }) => engagement.volet ?? axe.volet ?? SANS,
    ofApport: (apport, one) => placedOf(apport, one)?.engagement.volet ?? apport.axe.volet ?? SANS,
    titre: (cle) => VOLET_TITLES[cle as Volet] ?? 'Sans volet',
    rang: rankIn(VOLET_TITLES),
  },
  annee: {
    ofEngagement: ({ engagement }, one) => yearOf(engagement.id, one),
    ofApport: (apport, one) => yearOf(placedOf(apport, one)?.engagement.id, one),
    titre: (cle) => (cle === SANS ? 'Sans échéance' : cle),
  },
  partie: {
    ofEngagement: ({ engagement }, { contrat }) => colonneOf(engagement, partiesById(contrat)) ?? SANS,
    ofApport: ({ colonne }) => colonne,
    titre: (cle) => capitalized(QUI[cle as Colonne] ?? 'porté par qui ne signe pas'),
    rang: rankIn(QUI),
  },
};

const yearOf = (id: string | undefined, { echeanceDe }: ContratChiffre): string =>
  echeanceDe.get(id ?? '')?.slice(0, 4) ?? SANS;

function rankIn(names: Readonly<Record<string, string>>): (cle: string) => number {
  const order = new Map(Object.keys(names).map((name, i) => [name, i]));
  return (cle) => order.get(cle) ?? order.size;
}
