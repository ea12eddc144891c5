import type { Periode } from '../../model/contrat.ts';
import { bornes } from '../../model/periodes.ts';
import { cite } from '../../phrase.ts';
import type { Place } from '../../problem.ts';
import type { Contexte } from '../contexte.ts';
import { ERREUR_A_LA_SIGNATURE, type Rule } from '../rule.ts';

/** What is spread over years is delivered while the parties are bound. */
export const etapeHorsDuree: Rule = {
  id: 'etape-hors-duree',
  description: 'Une tranche, un palier ou la fin d’un rythme tombe après la fin du document.',
  severity: ERREUR_A_LA_SIGNATURE,
  cles: ['quantite'],
  exemple: {
    faux: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: cameras
        titre: Étendre la vidéoprotection
        porteurs: [ville]
        quantite: { grandeur: caméras, unite: caméra, variation: 20, echeancier: [{ periode: 2031, valeur: 10 }, { periode: 2033, valeur: 10 }] }`,
    juste: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: cameras
        titre: Étendre la vidéoprotection
        porteurs: [ville]
        quantite: { grandeur: caméras, unite: caméra, variation: 20, echeancier: [{ periode: 2031, valeur: 10 }, { periode: 2032, valeur: 10 }] }`,
  },
  *check({ contrat: { duree }, quantites }) {
    const fin = bornes(duree?.fin)?.fin;
    // A term that ends before it starts is told by its own rule.
    if (fin === undefined || (bornes(duree?.debut)?.debut ?? '') > fin) return;
    for (const { periode, path } of etapes(quantites)) {
      if ((bornes(periode)?.debut ?? '') <= fin) continue;
      const message = `${cite(periode)} vient après la fin du document (${duree?.fin}).`;
      yield { path, message, hint: 'Changez cette date, ou la durée.' };
    }
  },
};

function* etapes(quantites: Contexte['quantites']): Iterable<{ periode: Periode | undefined; path: Place }> {
  for (const { quantite, path } of quantites) {
    const { echeancier, paliers, rythme, periode } = quantite;
    if (echeancier) for (const [i, step] of echeancier.entries()) yield { periode: step.periode, path: [path, 'echeancier', i, 'periode'] };
    if (paliers) for (const [i, step] of paliers.entries()) yield { periode: step.periode, path: [path, 'paliers', i, 'periode'] };
    if (rythme) yield { periode: rythme.fin, path: [path, 'rythme', 'fin'] };
    if (periode) yield { periode: periode.fin, path: [path, 'periode', 'fin'] };
  }
}
