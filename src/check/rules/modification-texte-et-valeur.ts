import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAvenant, placedModifications } from '../lookups/base.ts';
import type { Rule } from '../rule.ts';

/** The new wording, which is signed, and the value, which is consolidated, say the same. */
export const modificationTexteEtValeur: Rule = {
  id: 'modification-texte-et-valeur',
  description:
    'La nouvelle rédaction d’une modification et sa valeur ne disent pas le même nombre, la même année ou le même texte.',
  pourquoi: 'Le texte signé dirait un chiffre, et la version consolidée un autre.',
  severity: ALWAYS_ERROR,
  cles: ['modifications'],
  exemple: inAvenant(`objet: Échéance de la vidéoprotection
nature: modification
nouveau: 31 décembre 2028
porte_sur: { engagement: cameras, champ: echeance }
valeur: ⟦2029-12-31 → 2028-12-31⟧`),
  check(context, report) {
    for (const { modification, path } of placedModifications(context)) {
      const { nouveau, valeur, porte_sur } = modification;
      if (typeof valeur === 'string' && porte_sur && !says(nouveau ?? '', valeur))
        report({
          path: [path, 'valeur'],
          message: `La nouvelle rédaction ne dit pas ce texte : ${cite(valeur)}.`,
          hint: 'Retirez « valeur » : la nouvelle rédaction se consolide telle quelle.',
        });
      const expected = numberOf(valeur, porte_sur?.champ);
      if (nouveau === undefined || expected === undefined || !contradicts(nouveau, expected.nombre)) continue;
      report({
        path: [path, 'valeur', ...expected.path],
        message: `La valeur est ${expected.isYear ? expected.nombre : formatNumber(expected.nombre)}, que la nouvelle rédaction ne dit pas : ${cite(nouveau)}.`,
        hint: 'Corrigez l’une ou l’autre : la rédaction est ce qui se signe, la valeur ce qui se consolide.',
      });
    }
  },
};

interface Expected {
  nombre: number;
  path: readonly string[];
  isYear?: true;
}

// Whether a wording holds the words of a value. What has no two words in a row may be an id, a date or a code, which print otherwise; so do
// references in braces.
function says(wording: string, value: string): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const said = ` ${bare(wording)} `;
  return (
    !/\p{L} \p{L}/u.test(value) ||
    value.split(/\{[^{}]*\}/).every((part) => said.includes(` ${bare(part)} `.replace(/ +/g, ' ')))
  );
}

/** The fields that may be a year. */
const YEARS = new Set(['echeance', 'debut', 'fin', 'date']);

// The number that the wording must contain: the value itself, its year if it is a date, the target of a quantity.
function numberOf(valeur: unknown, champ: string | undefined): Expected | undefined {
  if (typeof valeur === 'number')
    return { nombre: valeur, path: [], ...(YEARS.has(champ ?? '') && { isYear: true }) };
  if (typeof valeur === 'string') {
    const year = /^(\d{4})-\d\d(?:-\d\d)?$/.exec(valeur)?.[1];
    return year === undefined ? undefined : { nombre: Number(year), path: [], isYear: true };
  }
  if (champ !== 'quantite' || typeof valeur !== 'object' || valeur === null) return undefined;
  const { cible } = valeur as { cible?: unknown };
  return typeof cible === 'number' ? { nombre: cible, path: ['cible'] } : undefined;
}

const NUMBER = /\d+(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:,\d+)?/g;

// A text without digits writes its numbers in words, and one with a scale (« 2,8 millions », « 30 % ») may write another figure for the same number.
function contradicts(text: string, expected: number): boolean {
  if (/milli|mille|[Mk]€|%/.test(text.replace(/[\s\u00a0\u202f]/g, ''))) return false;
  const found = [...text.matchAll(NUMBER)].map(([one]) =>
    Number(one.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')),
  );
  return found.length > 0 && !found.includes(Math.abs(expected));
}
