import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { plain } from '../../kernel/nearest.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { boundsOf, effortOf, equal } from '../../model/quantites.ts';
import { familleOf } from '../../model/unites.ts';
import { inAxe } from '../exemples.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The same money is not both a commitment in euros and a financing of the same party for the same object: it would look like twice as much. */
export const financementEnDouble: Rule = {
  id: 'financement-en-double',
  description:
    'La même somme est promise deux fois par la même partie : comme engagement et comme financement.',
  pourquoi:
    'Le lecteur additionnera les deux lignes : la partie paraîtrait promettre le double de ce qu’elle donne.',
  severity: ALWAYS_WARNING,
  cles: ['financements'],
  exemple: inAxe(`- id: rixes
  titre: Prévenir les rixes
  porteurs: [ville]
  financements: [{ source: Fonds de prévention, partie: etat, montant: 40000 }]
- id: fonds
  titre: Apporter 40 000 € à la prévention des rixes
  porteurs: [etat]
  quantite: { grandeur: aide, unite: euro, nombre: ⟦40000 → 25000⟧ }`),
  check({ binding }, report) {
    const promised = binding.flatMap((placed) => {
      const { quantite } = placed.engagement;
      const effort = quantite && familleOf(quantite.unite) === 'euros' ? effortOf(quantite) : undefined;
      return effort && effort.min === effort.max && effort.min > 0 ? [{ placed, amount: effort.min }] : [];
    });
    if (promised.length === 0) return;
    const byAmount = new Map<number, PlacedEngagement[]>();
    for (const { placed, amount } of promised)
      byAmount.set(amount, [...(byAmount.get(amount) ?? []).slice(0, 7), placed]);
    for (const { engagement, path } of binding)
      for (const [i, { partie, montant }] of (engagement.financements ?? []).entries()) {
        const amount = montant === undefined ? undefined : boundsOf(montant);
        if (partie === undefined || !amount || !equal(amount.min, amount.max)) continue;
        const twin = (byAmount.get(amount.min) ?? []).find(
          (one) =>
            one.engagement.porteurs.includes(partie) &&
            (one.engagement === engagement || sameObject(one.engagement.titre, engagement.titre)),
        );
        if (!twin) continue;
        const where =
          twin.engagement === engagement ? 'la quantité de cet engagement' : engagementNamed(twin);
        report({
          path: [path, 'financements', i, 'montant'],
          message: `Ces ${printedRange(amount)} € sont déjà ce que promet ${where}, de la même partie : ils se liraient deux fois.`,
          hint: 'Gardez l’un des deux ; s’il s’agit d’autres crédits, dites-le dans « objet ».',
        });
      }
  },
};

const COMMON = new Set(
  'apporter financer mobiliser pour dan avec leur euro million soutenir projet action'.split(' '),
);

// Whether two titles share a word that says what the money is for.
function sameObject(a: string, b: string): boolean {
  const words = (titre: string) =>
    plain(titre)
      .split(/[^a-z]+/)
      .filter((word) => word.length >= 4 && !COMMON.has(word));
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}
