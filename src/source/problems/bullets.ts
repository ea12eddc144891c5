import { cite } from '../../kernel/french/quote.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { coreValue } from '../core-schema.ts';
import type { SourceProblem } from '../source-problem.ts';
import { BULLETS, DASHES } from './bullet-signs.ts';
import { linesOf, type SourceLine } from './lines.ts';

/** Keys whose value is a list of texts, wherever they are in a contract. */
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
/** An item without a correct dash: another bullet character (`o` is Word's second-level bullet), or a dash without its space. */
const BULLET = new RegExp(
  `^(?:(?<mark>[${BULLETS}*o])[ \\t\\u00a0\\u202f]+|-(?=[^\\s-]))(?<item>\\S.*)$`,
  'u',
);
const DASH = new RegExp(`[${DASHES}]`);
/** Characters that YAML would not read as the start of a text. */
const RESERVED = /^[-?:,[\]{}#&*!|>'"%@`]/;

/**
 * Reads a line that starts with a wrong bullet: the bullet, its kind, the item, and the correct line. Undefined if the line may be
 * something else.
 */
export function itemOf(
  line: string,
): { mark: string; kind: string; bullet: number; item: string; text: string } | undefined {
  const { mark = '-', item } = BULLET.exec(line)?.groups ?? {};
  if (item === undefined || RESERVED.test(item) || /\s#/.test(item) || coreValue(item) !== item)
    return undefined;
  const colon = /:(?:\s|$)/.test(item);
  if (colon && /["\\]/.test(item)) return undefined;
  // Word turns some hyphens into dashes and leaves others: they are one kind of bullet.
  const kind = DASH.test(mark) ? '-' : mark;
  return { mark, kind, bullet: line.length - item.length, item, text: `- ${colon ? `"${item}"` : item}` };
}

/** The message and the hint for a wrong bullet. */
function bulletProblem(mark: string, text: string): Pick<SourceProblem, 'rule' | 'message' | 'hint'> {
  if (mark === '-')
    return {
      rule: 'espace-manquante',
      message: 'Il manque une espace après le tiret.',
      hint: text.length <= 80 ? `Écrivez : ${text}` : 'Chaque élément commence par un tiret et une espace.',
    };
  return {
    rule: 'signe-de-traitement-de-texte',
    message: `Un élément de liste commence par un tiret, et non par ${cite(mark)}.`,
    hint: 'Tapez le tiret du clavier (-), puis une espace.',
  };
}

/**
 * Wrong bullets in lists of texts where every item is one line. A list with two kinds of bullet is skipped, because they may mean two
 * levels.
 */
export function bulletsIn(text: string): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const lines = linesOf(text);
  for (const [i, { content, indent }] of lines.entries()) {
    if (content.length > MAX_LINE || !TEXT_LISTS.has(HEAD.exec(content)?.groups?.key ?? '')) continue;
    const column = indent + content.search(/[a-z_]/);
    for (const problem of inList(itemLines(lines, i + 1, column)))
      if (problems.length <= MAX_PROBLEMS) problems.push(problem);
  }
  return problems;
}

// The lines below a key. The dashes of a list may be in the column of its key.
function itemLines(lines: readonly SourceLine[], from: number, column: number): SourceLine[] {
  const found: SourceLine[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as SourceLine;
    if (line.content === '') continue;
    if (line.indent < column || (line.indent === column && /^[a-z_]+:|^#/.test(line.content))) break;
    found.push(line);
  }
  return found;
}

function inList(lines: readonly SourceLine[]): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const kinds = new Set<string>();
  for (const { start, indent, content } of lines) {
    if (indent !== lines[0]?.indent) return [];
    if (/^- /.test(content)) continue;
    const one = content.length <= MAX_LINE ? itemOf(content) : undefined;
    if (!one) return [];
    kinds.add(one.kind);
    const at = start + indent;
    problems.push({
      ...bulletProblem(one.mark, one.text),
      start: at,
      end: at + content.length,
      fix: { description: 'Écrire un tiret et une espace au début de l’élément', text: one.text },
    });
  }
  return kinds.size === 1 ? problems : [];
}
