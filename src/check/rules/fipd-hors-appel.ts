import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { Bounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { isPreventionAction } from '../lookups/depenses.ts';
import { montantsAgainstCout, type PlacedPart, partsByYear } from '../lookups/financements.ts';
import { exceeds, knownRange, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const FIPD = /fipd|fonds interministériel (?:de|pour la) prévention de la délinquance/;
const HALF: Bounds = { min: 50.005, max: 50.005 };
const LEAST: Bounds = { min: 3000, max: 3000 };

/** What the FIPD brings to an action of prevention stays within what calls for projects usually allow: half of the cost, and 3,000 € or more. */
export const fipdHorsAppel: Rule = {
  id: 'fipd-hors-appel',
  description: 'Le FIPD financerait plus de la moitié d’une action de prévention, ou moins de 3 000 €.',
  pourquoi:
    'Beaucoup d’appels à projets refusent une telle demande : l’action promise pourrait ne pas être financée.',
  source:
    'Appels à projets annuels des préfectures (50 % de cofinancement demandés à La Réunion en 2020 et en Eure-et-Loir en 2024) ; aucun texte national ne fixe ces seuils, que chaque appel peut changer.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['financements'],
  exemple: inAxe(`- id: rixes
  volet: prevention_delinquance
  titre: Prévenir les rixes entre jeunes
  porteurs: [ville]
  cout: { montant: 20000 }
  financements:
    - { source: FIPD, partie: etat, part: ⟦70 → 50⟧, annee: 2027 }
    - { source: Budget de la ville, partie: ville, part: ⟦30 → 50⟧, annee: 2027 }`),
  check({ engagements, financements }, report) {
    if (financements.length === 0) return;
    const volets = new Map(
      engagements.map(({ engagement, axe }) => [engagement, engagement.volet ?? axe.volet]),
    );
    for (const { engagement, parts, path } of financements) {
      const fipd = parts.filter(({ financement: { source } }) => FIPD.test(source.toLowerCase()));
      const [first] = fipd;
      if (!first || !isPreventionAction(engagement, volets.get(engagement))) continue;
      const share = shareOf(engagement, fipd);
      const hint = `Vérifiez les seuils de l’appel à projets de la préfecture${callYear(fipd)} : ils changent d’un appel à l’autre.`;
      if (share && exceeds(share, HALF))
        report({
          path: [path, first.i],
          message: `Le FIPD apporte ${printedRange(share)} % de cette action de prévention, plus que les 50 % que la plupart des appels à projets admettent.`,
          hint,
        });
      for (const { financement, i } of fipd) {
        const montant = knownRange(financement.montant);
        if (montant && montant.max >= 0 && exceeds(LEAST, montant))
          report({
            path: [path, i, 'montant'],
            message: `Le FIPD apporte ${printedRange(montant)} €, moins que les 3 000 € que demandent souvent les appels à projets.`,
            hint,
          });
      }
    }
  },
};

function shareOf(
  engagement: Parameters<typeof montantsAgainstCout>[0],
  fipd: readonly PlacedPart[],
): Bounds | undefined {
  const over = partsByYear(fipd).find(({ sum }) => exceeds(sum, HALF));
  if (over) return over.sum;
  const amounts = montantsAgainstCout(engagement, fipd);
  if (!amounts || amounts.cout.max <= 0) return undefined;
  const percent = Math.round((1000 * amounts.sum.min) / amounts.cout.max) / 10;
  return { min: percent, max: percent };
}

function callYear(fipd: readonly PlacedPart[]): string {
  const years = [...new Set(fipd.flatMap(({ financement: { annee } }) => annee ?? []))];
  return years.length === 1 ? ` pour ${years[0]}` : '';
}
