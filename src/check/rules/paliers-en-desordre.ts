import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Quantite } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** Levels and instalments are in the order of time, and levels only go up, or only go down. */
export const paliersEnDesordre: Rule = {
  id: 'paliers-en-desordre',
  description:
    'Des paliers ou des tranches ne se suivent pas dans l’ordre du temps, ou des paliers changent de sens.',
  pourquoi:
    'Les étapes s’impriment dans l’ordre du fichier : dans le désordre, le lecteur y voit un recul ou une avance que personne n’a promis.',
  severity: ALWAYS_ERROR,
  cles: ['paliers', 'echeancier'],
  exemple: inAxe(`- id: renfort
  titre: Renforcer la police municipale
  porteurs: [ville]
  quantite: { grandeur: agents, unite: poste, reference: { valeur: 12, date: 2026 }, cible: 60, paliers: [{ valeur: 25, periode: ⟦2030 → 2028⟧ }, { valeur: 60, periode: ⟦2028 → 2030⟧ }] }`),
  check({ quantites }, report) {
    for (const { quantite, path } of quantites) {
      for (const key of ['paliers', 'echeancier'] as const) {
        const early = quantite[key] && outOfOrder(quantite[key]);
        if (early === undefined) continue;
        const message = `Dans ${cite(quantite.grandeur)}, cette étape est datée avant celle qui la précède.`;
        report({
          path: [path, key, early, 'periode'],
          message,
          hint: 'Rangez les étapes de la plus proche à la plus lointaine.',
        });
      }
      const turn = quantite.paliers && turning(quantite);
      if (turn !== undefined)
        report({
          path: [path, 'paliers', turn.at, 'valeur'],
          message: `Les paliers de ${cite(quantite.grandeur)} ${turn.way > 0 ? 'montent, puis descendent' : 'descendent, puis remontent'}.`,
          hint: 'Un palier est un niveau à atteindre ; ce qui s’ajoute chaque année se met dans « echeancier ».',
        });
    }
  },
};

// The index of the first step that ends before the previous one begins.
function outOfOrder(steps: readonly { periode?: number | string }[]): number | undefined {
  const at = steps.findIndex(({ periode }, i) => {
    const before = daysOf(steps[i - 1]?.periode);
    const days = daysOf(periode);
    return before && days && days.fin < before.debut;
  });
  return at === -1 ? undefined : at;
}

// The index of the first level that goes the other way, and the way until then: 1 up, -1 down. Ranges are passed over: they may go either way.
function turning({ reference, paliers }: Quantite): { at: number; way: number } | undefined {
  let before = typeof reference?.valeur === 'number' ? reference.valeur : undefined;
  let way = 0;
  for (const [i, { valeur }] of (paliers ?? []).entries()) {
    if (typeof valeur !== 'number') continue;
    const step = Math.sign(valeur - (before ?? valeur));
    if (way * step < 0) return { at: i, way };
    way ||= step;
    before = valeur;
  }
  return undefined;
}
