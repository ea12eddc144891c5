import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { Cog } from '../../cog/table.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { indicateursOf, type PlacedIndicateur } from '../lookups/mesures.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Report, Rule } from '../rule.ts';

/** No fact is counted twice: by an indicator and the one that includes it, or in a commune and one of its arrondissements. */
export const comptesAdditionnes: Rule = {
  id: 'comptes-additionnes',
  description: 'Un chiffre additionne des comptes dont l’un comprend l’autre.',
  pourquoi: 'Les mêmes faits sont comptés deux fois : le total est faux, et toujours trop grand.',
  source:
    'SSMSI, bases statistiques de la délinquance enregistrée : l’usage de stupéfiants comprend les amendes forfaitaires délictuelles ; Paris, Lyon et Marseille y figurent entières et par arrondissement.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['indicateurs'],
  exemple: `diagnostic:
  indicateurs:
    - { id: usage, libelle: Usage de stupéfiants, unite: mis en cause, serie: [{ annee: 2025, nombre: 1790 }] }
    - { id: afd, libelle: Usage de stupéfiants (AFD), unite: mis en cause, serie: [{ annee: 2025, nombre: 1317 }] }
    - { id: tous, libelle: Consommateurs interpellés, unite: mis en cause, serie: [{ annee: 2025, nombre: ⟦3107 → 1790⟧ }] }`,
  check({ contrat, cog }, report) {
    const all = indicateursOf(contrat);
    for (const placed of all) ofPlaces(placed, cog, report);
    for (const whole of all.filter(({ connu }) => connu)) {
      const parts = all.filter(
        ({ connu, indicateur }) =>
          connu?.compris_dans === whole.connu?.id && samePlace(indicateur, whole.indicateur),
      );
      if (parts.length === 0) continue;
      for (const sum of all) {
        if (sum.connu || !samePlace(sum.indicateur, whole.indicateur)) continue;
        const added = [parts, ...parts.map((one) => [one])].find((some) => adds(sum, [whole, ...some]));
        if (added) reportSum(sum, whole, added, report);
      }
    }
  },
};

type Indicateur = PlacedIndicateur['indicateur'];

const placeOf = ({ communes = [], epci, perimetre }: Indicateur) =>
  [[...communes].sort().join(' '), epci, perimetre].join('|');
const samePlace = (a: Indicateur, b: Indicateur) => placeOf(a) === placeOf(b);

const numberOf = ({ indicateur }: PlacedIndicateur, annee: number): number | undefined =>
  indicateur.serie?.find((mesure) => mesure.annee === annee && mesure.etat !== 'non_diffuse')?.nombre;

// In each year that all of them have, and in one at least where each counts something.
function adds(sum: PlacedIndicateur, terms: readonly PlacedIndicateur[]): boolean {
  const years = (sum.indicateur.serie ?? []).flatMap(({ annee, nombre }) => {
    const numbers = terms.map((term) => numberOf(term, annee));
    if (nombre === undefined || numbers.includes(undefined)) return [];
    return [{ nombre, numbers: numbers as number[] }];
  });
  return (
    years.some(({ numbers }) => numbers.every((one) => one > 0)) &&
    years.every(({ nombre, numbers }) => nombre === numbers.reduce((total, one) => total + one, 0))
  );
}

function reportSum(
  sum: PlacedIndicateur,
  whole: PlacedIndicateur,
  parts: readonly PlacedIndicateur[],
  report: Report,
) {
  const at = (sum.indicateur.serie ?? []).findIndex(({ annee }) =>
    parts.every((part) => (numberOf(part, annee) ?? 0) > 0),
  );
  const mesure = sum.indicateur.serie?.[at];
  const names = [whole, ...parts].map(({ indicateur }) => cite(indicateur.libelle));
  const right = mesure && numberOf(whole, mesure.annee);
  report({
    path: [sum.path, 'serie', at, 'nombre'],
    message: `${cite(sum.indicateur.libelle)} additionne ${list(names)}, que le premier comprend déjà.`,
    hint:
      right === undefined
        ? 'Gardez le premier seul.'
        : `Gardez le premier seul : ${printedNumber(right)} en ${mesure?.annee}.`,
  });
}

function ofPlaces({ indicateur, path }: PlacedIndicateur, cog: Cog | undefined, report: Report): void {
  const { communes = [], libelle } = indicateur;
  const seen = new Set<string>();
  for (const [j, code] of communes.entries()) {
    const whole = cog
      ?.autres(code)
      .find(({ nature, commune }) => nature === 'arrondissement' && communes.includes(commune));
    const message = seen.has(code)
      ? `${cite(libelle)} compte deux fois la commune ${code}.`
      : whole &&
        `${cite(libelle)} compte ${whole.nom} (${code}) avec sa commune (${whole.commune}), qui le comprend.`;
    seen.add(code);
    if (message)
      report({
        path: [path, 'communes', j],
        message,
        hint: 'Gardez la commune entière, ou ses arrondissements, et refaites le compte.',
      });
  }
}
