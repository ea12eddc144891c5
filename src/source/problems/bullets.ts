import { cite } from '../../kernel/french/quote.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { coreValue } from '../core-schema.ts';
import type { SourceProblem } from '../source-problem.ts';
import { type Line, linesOf } from './lines.ts';

/** The keys that hold lists of texts wherever they stand. */
export const TEXT_LISTS: ReadonlySet<string> = new Set([
  'visas',
  'considerants',
  'composition',
  'autres_partenaires',
  'lieux',
  'references',
]);

const MAX_LINE = 2000;
const HEAD = /^(?:- +)*(?<key>[a-z_]{2,40}):$/;
/** How an item begins that lacks its dash, or the space behind it; `o` is the second bullet of Word. */
const BULLET = /^(?:(?<sign>[–—•·▪●◦‣*o])[ \t\u00a0\u202f]+|-(?=[^\s-]))(?<item>\S.*)$/u;
/** What YAML would not take for a text, at the start of an item. */
const RESERVED = /^[-?:,[\]{}#&*!|>'"%@`]/;

/** What a line is that begins by a bullet: its sign and which kind that is, and the item as a list has it; nothing where that is not sure. */
export function itemOf(
  line: string,
): { sign: string; kind: string; bullet: number; item: string; text: string } | undefined {
  const { sign = '-', item } = BULLET.exec(line)?.groups ?? {};
  if (item === undefined || RESERVED.test(item) || /\s#/.test(item) || coreValue(item) !== item)
    return undefined;
  const colon = /:(?:\s|$)/.test(item);
  if (colon && /["\\]/.test(item)) return undefined;
  // Word makes a longer dash of some hyphens, and leaves others: they are one kind.
  const kind = /[–—]/.test(sign) ? '-' : sign;
  return { sign, kind, bullet: line.length - item.length, item, text: `- ${colon ? `"${item}"` : item}` };
}

/** What is said of a bullet. */
function bulletSaid(sign: string, text: string): Pick<SourceProblem, 'rule' | 'message' | 'hint'> {
  if (sign === '-')
    return {
      rule: 'espace-manquante',
      message: 'Il manque une espace après le tiret.',
      hint: text.length <= 80 ? `Écrivez : ${text}` : 'Chaque élément commence par un tiret et une espace.',
    };
  return {
    rule: 'signe-de-traitement-de-texte',
    message: `Un élément de liste commence par un tiret, et non par ${cite(sign)}.`,
    hint: 'Tapez le tiret du clavier (-), puis une espace.',
  };
}

/** The bullets of lists of texts, each of which has its line; beside them only items that have their dash. One kind of bullet a list: two would be two levels. */
export function bulletsIn(text: string): SourceProblem[] {
  const faults: SourceProblem[] = [];
  const lines = linesOf(text);
  for (const [i, { held, indent }] of lines.entries()) {
    if (held.length > MAX_LINE || !TEXT_LISTS.has(HEAD.exec(held)?.groups?.key ?? '')) continue;
    const column = indent + held.search(/[a-z_]/);
    for (const fault of inList(itemLines(lines, i + 1, column)))
      if (faults.length <= MAX_PROBLEMS) faults.push(fault);
  }
  return faults;
}

// The lines below a key; a dash may stand in the column of its key.
function itemLines(lines: readonly Line[], from: number, column: number): Line[] {
  const found: Line[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.held === '') continue;
    if (line.indent < column || (line.indent === column && /^[a-z_]+:|^#/.test(line.held))) break;
    found.push(line);
  }
  return found;
}

function inList(lines: readonly Line[]): SourceProblem[] {
  const faults: SourceProblem[] = [];
  const kinds = new Set<string>();
  for (const { start, indent, held } of lines) {
    if (indent !== lines[0]?.indent) return [];
    if (/^- /.test(held)) continue;
    const one = held.length <= MAX_LINE ? itemOf(held) : undefined;
    if (!one) return [];
    kinds.add(one.kind);
    const at = start + indent;
    faults.push({
      ...bulletSaid(one.sign, one.text),
      start: at,
      end: at + held.length,
      fix: { description: 'Écrire un tiret et une espace au début de l’élément', text: one.text },
    });
  }
  return kinds.size === 1 ? faults : [];
}
