import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/** Instalments, levels and the end of a rhythm fall before the end of the document. */
export const etapeHorsDuree: Rule = {
  id: 'etape-hors-duree',
  description: 'Une tranche, un palier ou la fin d’un rythme tombe après la fin du document.',
  pourquoi:
    'Le total promis comprendrait une part attendue après la fin du document : on pourra contester qu’elle soit due.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['quantite'],
  exemple: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
${inAxe(`- id: cameras
  titre: Étendre la vidéoprotection
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, variation: 20, echeancier: [{ periode: 2031, valeur: 10 }, { periode: ⟦2033 → 2032⟧, valeur: 10 }] }`)}`,
  check({ contrat: { duree }, quantites }, report) {
    const fin = daysOf(duree?.fin)?.fin;
    // A term that ends before it starts is reported by fin-avant-debut.
    if (fin === undefined || (daysOf(duree?.debut)?.debut ?? '') > fin) return;
    const checkPeriode = (periode: Periode | undefined, parent: NestedPath, key: string): void => {
      if ((daysOf(periode)?.debut ?? '') <= fin) return;
      const message = `Cette étape (${periodNamed(periode)}) vient après la fin du document (${periodNamed(duree?.fin)}).`;
      report({ path: [parent, key], message, hint: 'Changez cette date, ou la durée.' });
    };
    for (const { quantite, path, due } of quantites) {
      if (!due) continue;
      const { echeancier, paliers, rythme, periode } = quantite;
      echeancier?.forEach((step, i) => {
        checkPeriode(step.periode, [path, 'echeancier', i], 'periode');
      });
      paliers?.forEach((step, i) => {
        checkPeriode(step.periode, [path, 'paliers', i], 'periode');
      });
      if (rythme) checkPeriode(rythme.fin, [path, 'rythme'], 'fin');
      if (periode) checkPeriode(periode.fin, [path, 'periode'], 'fin');
    }
  },
};
