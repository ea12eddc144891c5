import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { isDue } from '../lookups/due.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { periodNamed } from '../lookups/periodes.ts';
import { stepsOf } from '../lookups/steps.ts';
import type { Rule } from '../rule.ts';

/**
 * The instalments, levels and actions of a commitment fall before its deadline; those of a part (« dont »), before that of its whole, even if
 * the part gives no deadline of its own. A part whose deadline is too late is reported by dont-apres-echeance, an action by action-apres-echeance.
 */
export const trancheApresEcheance: Rule = {
  id: 'tranche-apres-echeance',
  description:
    'Une tranche ou un palier tombe après l’échéance de l’engagement, ou de celui dont il fait partie.',
  pourquoi:
    'À l’échéance, une part promise ne serait pas encore due : on ne saurait pas si l’ensemble est tenu ou en retard.',
  severity: ALWAYS_WARNING,
  cles: ['echeancier', 'paliers', 'rythme', 'periode', 'actions'],
  exemple:
    inAxe(`- { id: renfort, titre: Affecter des policiers, porteurs: [etat], echeance: 2027, quantite: { grandeur: policiers, unite: policier, variation: 100 } }
- id: gare
  titre: Affecter trente policiers à la gare
  porteurs: [etat]
  dont_de: renfort
  quantite: { grandeur: policiers à la gare, unite: policier, variation: 30, echeancier: [{ periode: 2027, valeur: 15 }, { periode: ⟦2028 → 2027⟧, valeur: 15 }] }`),
  check({ engagements, byId }, report) {
    for (const placed of engagements) {
      const { engagement, path } = placed;
      const { id, dont_de, echeance } = engagement;
      if (!isDue(engagement)) continue;
      const whole = dont_de === undefined || dont_de === id ? undefined : byId.get(dont_de);
      const [own, end] = [
        daysOf(echeance),
        whole && isDue(whole.engagement) ? daysOf(whole.engagement.echeance) : undefined,
      ];
      if ((!own && !end) || (own && end && own.debut > end.fin)) continue;
      const late = stepsOf(engagement, path).find(({ periode, path: at }) => {
        const debut = daysOf(periode)?.debut ?? '';
        return (own && debut > own.fin && at.at(-1) !== 'echeance') || (end && debut > end.fin);
      });
      if (!late) continue;
      const afterOwn = own !== undefined && (daysOf(late.periode)?.debut ?? '') > own.fin;
      const message =
        afterOwn || !whole
          ? `Une étape est prévue (${periodNamed(late.periode)}) après l’échéance de l’engagement (${periodNamed(echeance)}).`
          : `Une étape est prévue (${periodNamed(late.periode)}) après l’échéance (${periodNamed(whole.engagement.echeance)}) de ${engagementNamed(whole)}, dont celui-ci fait partie.`;
      report({
        path: late.path,
        message,
        hint: 'Changez cette date ou l’échéance ; ce qui vient en plus du tout s’écrit « s_ajoute_a » au lieu de « dont_de ».',
      });
    }
  },
};
