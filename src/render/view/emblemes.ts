import { campOf } from '../../model/camps.ts';
import type { Contrat, Embleme } from '../../model/contrat.ts';
import { imageText } from './texte.ts';

/**
 * The emblems of the cover in the order of the State’s charter: its own first, then those of the partners in the order of the parties, then
 * those of nobody. `hauteurs` holds a height in millimetres or « auto » for each; `emetteur` says whether the first is that of the issuer, the State.
 */
export function buildEmblemes({ document, parties }: Contrat) {
  const rankOf = ({ partie }: Embleme) => {
    const rank = parties.findIndex(({ id }) => id === partie);
    const party = parties[rank];
    if (!party) return parties.length + 1;
    return campOf(party) === 'etat' ? -1 : rank;
  };
  const sorted = [...(document.emblemes ?? [])].sort((a, b) => rankOf(a) - rankOf(b));
  const [first] = sorted;
  return {
    liste: sorted.map((embleme) => ({ ...embleme, image: imageText(embleme) })),
    emetteur: first !== undefined && rankOf(first) < 0 ? 'oui' : 'non',
    hauteurs: sorted.map(({ hauteur }) => hauteur ?? 'auto').join(' '),
  };
}
