import { partiesById } from '../../model/camps.ts';
import { effortMontant, montantOfValeur } from '../../model/montants.ts';
import { colonneOf } from '../../model/totaux.ts';
import { VOLET_TITLES } from '../../model/volets.ts';
import { STATUT_MOTS } from '../../suivi/statuts.ts';
import type { ContratChiffre } from '../lu.ts';
import { QUI } from '../mots.ts';
import type { Cellule } from '../table.ts';
import { bornes } from './bornes.ts';

/** One row for each commitment. */
export function engagements({ cles, contrat, engagements, echeanceDe }: ContratChiffre): Cellule[][] {
  const parties = partiesById(contrat);
  return engagements.map(({ engagement, axe, numero }) => {
    const { id, titre, quantite, cout, statut, condition, diffusion } = engagement;
    const volet = engagement.volet ?? axe.volet;
    const qui = colonneOf(engagement, parties);
    const porteurs = engagement.porteurs.map(
      (one) => parties.get(one)?.abrege ?? parties.get(one)?.nom ?? one,
    );
    return [
      ...cles,
      numero,
      id,
      axe.titre,
      volet && VOLET_TITLES[volet],
      titre,
      qui && QUI[qui],
      porteurs.join(', ') || undefined,
      statut && STATUT_MOTS[statut].toLowerCase(),
      echeanceDe.get(id),
      condition !== undefined,
      diffusion === 'restreinte',
      engagement.dont_de,
      engagement.s_ajoute_a,
      quantite?.grandeur,
      quantite?.unite,
      ...bornes(quantite && effortMontant(quantite)),
      ...bornes(cout && montantOfValeur(cout.montant)),
      cout?.par,
    ];
  });
}
