import { typeset } from '../../../src/kernel/french/typography.ts';
import type { Problem } from '../../../src/kernel/problem.ts';
import { isToComplete } from '../../../src/model/periodes.ts';

/** Keys whose texts stand otherwise in the document, or in none: ids, codes, dates, words of closed lists, which have words of their own, addresses, and a plural that no number may ask for. */
const ELSEWHERE = new Set([
  ...[
    'id',
    'partie',
    'porteurs',
    'partenaires',
    'priorites',
    'objectif',
    'dont_de',
    's_ajoute_a',
    'contrepartie_de',
    'clause_rendez_vous',
  ],
  ...[
    'code_insee',
    'siren',
    'departement',
    'departements',
    'exclusions',
    'url',
    'date',
    'debut',
    'fin',
    'periode',
    'echeance',
  ],
  ...[
    'premiere_echeance',
    'executoire_le',
    'date_signature',
    'type',
    'statut',
    'role',
    'nature',
    'relation',
    'volet',
    'denominateur',
  ],
  ...['etat', 'zone_competence', 'fondement', 'par', 'totalise', 'diffusion', 'unite_pluriel'],
]);

/** Pieces a text may be in, parted by the end of a page or of a column. */
const PIECES = 8;
const SHORTEST = 4;

/** Rules that warn, at its place, of what is filled and not printed. */
const SAID = new Set(['representant-sans-nom', 'champ-sans-effet']);

/** The texts of a contract that its pages should show and don't, each with its path, but for those that the check warns of. */
export function missingTexts(
  contrat: unknown,
  pages: string,
  warned: readonly Pick<Problem, 'rule' | 'path'>[] = [],
): string[] {
  const said = warned.filter(({ rule }) => SAID.has(rule)).map(({ path }) => `/${path.join('/')}`);
  const shown = bare(pages);
  const missing: string[] = [];
  // A unit may be met in its plural alone.
  const shownInPlural = (quantite: object) =>
    'unite_pluriel' in quantite &&
    typeof quantite.unite_pluriel === 'string' &&
    holds(shown, bare(quantite.unite_pluriel));
  const walk = (value: unknown, path: string, key: string): void => {
    if (typeof value === 'string') {
      if (
        ELSEWHERE.has(key) ||
        isToComplete(value) ||
        said.some((place) => `${path}/`.startsWith(`${place}/`))
      )
        return;
      if (!holds(shown, bare(typeset(value)))) missing.push(`${path}: ${value.slice(0, 80)}`);
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) walk(item, `${path}/${i}`, key);
    } else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value))
        if (name !== 'unite' || !shownInPlural(value)) walk(item, `${path}/${name}`, name);
  };
  walk(contrat, '', '');
  return missing;
}

// Neither blanks nor hyphens: lines end anywhere, words are parted. A letter is what it is composed of.
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u2010\u2011\-\u200b]+/g, '')
    .toLowerCase();

function holds(shown: string, text: string): boolean {
  let rest = text;
  for (let pieces = 0; rest !== '' && pieces < PIECES; pieces++) {
    let [low, high] = [0, rest.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (shown.includes(rest.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    if (low < Math.min(SHORTEST, rest.length)) return false;
    rest = rest.slice(low);
  }
  return rest === '';
}
