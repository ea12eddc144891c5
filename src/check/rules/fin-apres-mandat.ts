import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { daysOf } from '../../model/periodes.ts';
import type { Rule } from '../rule.ts';

/** A term that is said to be that of the municipal mandate ends by the next elections. */
export const finApresMandat: Rule = {
  id: 'fin-apres-mandat',
  description: 'La durée est celle du mandat municipal, mais elle dépasse les prochaines élections.',
  pourquoi:
    'Le document dit durer autant que le mandat, et court pourtant sous le conseil élu ensuite : l’une des deux indications est fausse.',
  source:
    'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : la durée est celle des mandats municipaux restant à courir. Code électoral, art. L. 227 : les conseillers municipaux sont élus pour six ans et renouvelés en mars.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  exemple: `duree:
  debut: 2026-09-15
  fin: ⟦2032-12-31 → 2032-03-31⟧
  fondement: mandat_municipal`,
  check({ contrat: { duree } }, report) {
    const debut = daysOf(duree?.debut)?.debut;
    const fin = daysOf(duree?.fin)?.debut ?? '';
    if (duree?.fondement !== 'mandat_municipal' || !debut) return;
    const year = nextElections(debut);
    const last = `${year}-03-31`;
    if (fin <= last) return;
    const message = `Le document court au-delà des élections municipales de mars ${year}, alors que sa durée est celle du mandat.`;
    const hint = `Finissez au plus tard le ${formatDay(last)}, ou écrivez « fondement: duree_fixe ».`;
    report({ path: ['duree', 'fin'], message, hint });
  },
};

// The year of the municipal elections that follow: every six years from March 2026. A document that begins in March or later of such a year
// belongs to the new mandate.
function nextElections(debut: string): number {
  const year = Number(debut.slice(0, 4)) + (debut.slice(5, 7) < '03' ? 0 : 1);
  return 2026 + 6 * Math.ceil((year - 2026) / 6);
}
