import { typeset } from '../../../src/kernel/french/typography.ts';
import { valueAt } from '../../../src/kernel/path.ts';
import type { Problem } from '../../../src/kernel/problem.ts';
import { isToComplete } from '../../../src/model/periodes.ts';
import { ROOT, resolved, type Schema } from './generated.ts';

/** Keys whose text is not printed as it is: URLs are links, a unit may be printed in the singular only. */
const ELSEWHERE = new Set(['url', 'unite_pluriel']);
/** Definitions of the schema whose values are printed in another form, or not at all. */
const FORMS = new Set([
  'identifiant',
  'date',
  'periode',
  'echeance',
  'code_insee',
  'siren',
  'code_departement',
]);
/** Values that csi itself chooses from, such as « maquette », have words of their own in the document. */
const isCoded = (node: Schema, name: string) =>
  FORMS.has(name) || node.enum !== undefined || node.const !== undefined;

/** How many pieces a text may be split into by the ends of pages and columns. */
const PIECES = 8;
const SHORTEST = 4;

/** Rules that warn about a field which is filled but not printed. */
const NOT_PRINTED_RULES = new Set(['representant-sans-nom', 'champ-sans-effet']);

/** The texts of a contract that its pages should show but do not, each with its path; those that the check warns about are left out. */
export function missingTexts(
  contrat: unknown,
  pages: string,
  warned: readonly Pick<Problem, 'rule' | 'path'>[] = [],
): string[] {
  const warnedPaths = warned
    .filter(({ rule }) => NOT_PRINTED_RULES.has(rule))
    .map(({ path }) => `/${path.join('/')}`);
  const shown = bare(pages);
  const missing: string[] = [];
  // A unit may be printed in the plural only.
  const shownInPlural = (quantite: object) =>
    'unite_pluriel' in quantite &&
    typeof quantite.unite_pluriel === 'string' &&
    holds(shown, bare(quantite.unite_pluriel));
  const walk = (value: unknown, path: string, key: string, given: Schema): void => {
    const [node, name] = resolved(given);
    if (typeof value === 'string') {
      if (
        ELSEWHERE.has(key) ||
        isCoded(node, name) ||
        isToComplete(value) ||
        warnedPaths.some((place) => `${path}/`.startsWith(`${place}/`))
      )
        return;
      // The article words the change from both texts; the old one is compared with the contract.
      if (key === 'ancien' && inPlace(contrat, path)) return;
      if (!holds(shown, bare(typeset(value)))) missing.push(`${path}: ${value.slice(0, 80)}`);
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) walk(item, `${path}/${i}`, key, node.items ?? {});
    } else if (typeof value === 'object' && value !== null)
      for (const [field, item] of Object.entries(value))
        if (field !== 'unite' || !shownInPlural(value))
          walk(item, `${path}/${field}`, field, node.properties?.[field] ?? {});
  };
  walk(contrat, '', '', ROOT);
  return missing;
}

// Whether the modification of an avenant that holds the text at a path says which place of the contract it changes.
const inPlace = (contrat: unknown, path: string) =>
  valueAt(contrat, path.split('/').slice(1, -1).concat('porte_sur')) !== undefined;

// Without white space and hyphens, since lines and words are broken anywhere; ligatures are decomposed.
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
