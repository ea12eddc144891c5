import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { detailedCost } from '../../model/couts.ts';
import { montantOfValeur } from '../../model/montants.ts';
import type { Bounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { exceeds, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The cost of the whole holds what the commitments cost, and is no more than that when each of them gives its cost. */
export const coutGlobalInexact: Rule = {
  id: 'cout-global-inexact',
  description:
    'Le coût d’ensemble est plus petit que la somme de ceux des engagements, ou plus grand alors que tous sont chiffrés.',
  pourquoi:
    'C’est le chiffre que l’on retient d’un contrat : s’il est plus petit que la somme de ses parties, ou qu’elles ne l’atteignent pas, personne ne sait lequel des deux est promis.',
  severity: ALWAYS_WARNING,
  cles: ['cout_global'],
  exemple: `cout_global: { montant: ⟦80000 → 350000⟧, par: an }
${inAxe(`- { id: mediation, titre: Tenir une équipe de médiation, porteurs: [ville], cout: { montant: 350000, par: an } }
- { id: renfort, titre: Affecter dix policiers, porteurs: [etat] }`)}`,
  check({ contrat }, report) {
    const { cout_global: whole } = contrat;
    // What is said to cover only a part (« objet ») is compared with nothing; an avenant only holds what it changes.
    if (!whole || whole.objet !== undefined || contrat.document.type === 'avenant') return;
    const detail = detailedCost(contrat, whole.par);
    if (!detail) return;
    const { min, max, environ } = montantOfValeur(whole.montant);
    const margin = environ || detail.somme.environ ? 0.1 : 0;
    const announced: Bounds = { min: min * (1 - margin), max: max * (1 + margin) };
    const isMore = exceeds(detail.somme, announced);
    if (!isMore && !(detail.complet && exceeds(announced, detail.somme))) return;
    const per = whole.par ? ` par ${whole.par}` : '';
    report({
      path: ['cout_global', 'montant'],
      message: `Le coût d’ensemble est de ${printedRange({ min, max })} €${per}, et les engagements coûtent ensemble ${printedRange(detail.somme)} €${per}.`,
      hint: isMore
        ? 'Corrigez l’un des montants ; si le coût d’ensemble n’est que celui d’une partie, dites laquelle dans « objet ».'
        : 'Corrigez l’un des montants, ou ajoutez le coût qui manque à un engagement.',
    });
  },
};
