import { add } from '../../../model/quantites.ts';
import type { Depense } from '../../../suivi/model.ts';
import { joinLines } from '../cells.ts';
import type { EngagementView } from '../engagement.ts';
import { namesText } from '../names.ts';
import { euroText, valueText } from '../numbers.ts';
import type { Autour } from './ligne.ts';
import type { Paire } from './paire.ts';

const NATURES: readonly (readonly [NonNullable<Depense['nature']>, string])[] = [
  ['prevu', 'Prévu'],
  ['engage', 'Engagé'],
  ['paye', 'Payé'],
];

/**
 * What was spent, by party and by commitment. Amounts of different natures are never added: what is paid was planned before.
 */
export function buildDepenses(
  { etat, donnees, to }: Autour,
  paires: readonly Paire[],
  couts: ReadonlyMap<string, string>,
) {
  const all = etat.suivi.depenses ?? [];
  const { annee } = donnees;
  const cell = (own: readonly Depense[]) => (own.length === 0 ? '–' : euroText(sum(own)));
  const payeurs = [...to.parties.keys(), undefined];
  return {
    natures: NATURES.map(([, mots]) => mots),
    par_partie: payeurs.flatMap((partie) =>
      NATURES.flatMap(([nature, mots]) => {
        const own = all.filter((one) => one.partie === partie && (one.nature ?? 'paye') === nature);
        if (own.length === 0) return [];
        return [
          {
            qui: partie === undefined ? 'Partie non dite' : namesText([partie], to.parties),
            nature: mots,
            avant: cell(own.filter((one) => one.annee !== annee)),
            annee: cell(own.filter((one) => one.annee === annee)),
            total: cell(own),
          },
        ];
      }),
    ),
    par_engagement: paires.flatMap(({ vue }) => {
      const own = all.filter(({ engagement }) => engagement === vue.id);
      const cout = couts.get(vue.id) ?? '';
      if (own.length === 0 && cout === '') return [];
      const cellules = NATURES.map(([nature]) => {
        const some = own.filter((one) => (one.nature ?? 'paye') === nature);
        const now = some.filter((one) => one.annee === annee);
        return joinLines([
          cell(some),
          now.length > 0 && now.length < some.length && `dont ${annee}\u00a0: ${cell(now)}`,
        ]);
      });
      return [{ numero: vue.numero, titre: vue.titre, cout: cout === '' ? '–' : cout, cellules }];
    }),
    sources: [...new Set(paires.flatMap(({ vue }) => vue.depenses.map(({ source }) => source)))].filter(
      Boolean,
    ),
    sans_source: all.filter(({ source }) => source === undefined).length,
  };
}

/** What a commitment costs according to the contract; of one without a cost, what finances it. */
export const coutText = ({ cout, budget }: EngagementView): string =>
  cout ? `${valueText(cout.montant, euroText)}${cout.par ? ` par ${cout.par}` : ''}` : budget;

const sum = (own: readonly Depense[]) => own.reduce((total, { montant }) => add(total, montant), 0);
