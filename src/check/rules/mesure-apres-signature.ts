import type { Periode } from '../../model/contrat.ts';
import { bornes } from '../../model/periodes.ts';
import { cite } from '../../phrase.ts';
import type { Place } from '../../problem.ts';
import type { Contexte } from '../contexte.ts';
import { jourDeSignature } from '../deliberations.ts';
import { jour } from '../jour.ts';
import { ERREUR_A_LA_SIGNATURE, type Rule } from '../rule.ts';

/** What is measured is so on the day of signature; what is delivered may come later, in a file that is kept up. */
export const mesureApresSignature: Rule = {
  id: 'mesure-apres-signature',
  description: 'Une base, un moyen ou une mesure du diagnostic porte une date postérieure à la signature.',
  severity: ERREUR_A_LA_SIGNATURE,
  exemple: {
    faux: `signature: { date: 2026-09-15, lieu: Bourges }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: cameras
        titre: Étendre la vidéoprotection
        porteurs: [ville]
        quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2027 }, cible: 81 }`,
    juste: `signature: { date: 2026-09-15, lieu: Bourges }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: cameras
        titre: Étendre la vidéoprotection
        porteurs: [ville]
        quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`,
  },
  *check(contexte) {
    const signature = jourDeSignature(contexte);
    if (signature === undefined) return;
    for (const { date, path } of mesures(contexte)) {
      if ((bornes(date)?.debut ?? '') <= signature) continue;
      const message = `${cite(date)} vient après la signature (${jour(signature)}) : ce chiffre n’a pas pu être mesuré.`;
      yield { path, message, hint: 'Corrigez cette date, ou celle de la signature.' };
    }
  },
};

function* mesures({ contrat: { diagnostic }, quantites }: Contexte): Iterable<{ date: Periode | undefined; path: Place }> {
  for (const [i, { date }] of (diagnostic?.moyens ?? []).entries()) yield { date, path: ['diagnostic', 'moyens', i, 'date'] };
  for (const [i, { serie }] of (diagnostic?.indicateurs ?? []).entries())
    for (const [j, { annee }] of (serie ?? []).entries())
      yield { date: annee, path: ['diagnostic', 'indicateurs', i, 'serie', j, 'annee'] };
  for (const { quantite, path } of quantites)
    if (quantite.reference) yield { date: quantite.reference.date, path: [path, 'reference', 'date'] };
}
