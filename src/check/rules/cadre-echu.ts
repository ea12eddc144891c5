import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { cite } from '../../kernel/french/quote.ts';
import { daysOf } from '../../model/periodes.ts';
import type { Rule } from '../rule.ts';

/** A frame that the document takes up is still in force when the document begins, unless the document replaces it. */
export const cadreEchu: Rule = {
  id: 'cadre-echu',
  description: 'Un cadre que le document reprend a pris fin avant que le document ne commence.',
  pourquoi:
    'Le document s’appuierait sur un texte qui n’est plus en vigueur : le lecteur y chercherait des engagements que personne ne tient plus.',
  severity: ALWAYS_WARNING,
  cles: ['cadres'],
  exemple: `cadres:
  - type: contrat_de_ville
    titre: Contrat de ville ⟦2015-2023 → 2024-2030⟧
    debut: ⟦2015 → 2024⟧
    fin: ⟦2023 → 2030⟧
    relation: inclut`,
  check({ contrat: { cadres, duree } }, report) {
    const debut = daysOf(duree?.debut)?.debut;
    for (const [i, { titre, fin, relation }] of (cadres ?? []).entries()) {
      const lastDay = daysOf(fin)?.fin;
      if (!debut || !lastDay || lastDay >= debut || relation === 'remplace') continue;
      const message = `${cite(titre)} prend fin le ${formatDay(lastDay)}, avant que le document ne commence (${formatDay(debut)}).`;
      report({
        path: ['cadres', i, 'fin'],
        message,
        hint: 'Citez le cadre en vigueur, ou écrivez « relation: remplace » si le document lui succède.',
      });
    }
  },
};
