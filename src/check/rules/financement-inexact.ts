import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { partOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The amount and the share of one payer are the same sum, within half a point of the cost. */
export const financementInexact: Rule = {
  id: 'financement-inexact',
  description: 'Un montant et une part du même financement ne disent pas la même somme.',
  pourquoi: 'Le jour du versement, on ne saura pas laquelle des deux sommes a été promise.',
  severity: ALWAYS_ERROR,
  cles: ['financements'],
  exemple: inAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  cout: { montant: 300000 }
  financements:
    - { source: FIPD, partie: etat, part: 40, montant: ⟦150000 → 120000⟧ }`),
  check({ financements }, report) {
    for (const { engagement, parts, path } of financements) {
      const cout = knownRange(engagement.cout?.montant);
      for (const { i, financement } of parts) {
        const { source, montant, part, par } = financement;
        const [amount, share] = [knownRange(montant), knownRange(part)];
        if (!cout || !amount || !share || par !== engagement.cout?.par) continue;
        const computed = partOf({ min: Math.max(0, share.min), max: share.max }, cout);
        // Shares are rounded: half a point of the cost is allowed.
        const slack = cout.max / 200;
        if (overlap({ min: computed.min - slack, max: computed.max + slack }, amount)) continue;
        const message = `Pour ${cite(source)}, ${printedRange(share)} % de ${printedRange(cout)} € font ${printedRange(computed)} €, et non ${printedRange(amount)} €.`;
        report({ path: [path, i, 'montant'], message, hint: 'Corrigez le coût, la part ou le montant.' });
      }
    }
  },
};
