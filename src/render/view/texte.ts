import { typeset } from '../../kernel/french/typography.ts';
import { PROSE } from '../../kernel/prose.ts';
import { LIBELLES } from '../../model/generated/libelles.ts';
import { isToComplete } from '../../model/periodes.ts';
import { PARAGRAPH } from '../paragraphs.ts';
import { escapeAddress, escapeMarkdown } from '../template/escape.ts';

/** The mark of what is missing, as Markdown: « [à compléter : date] ». */
export function missingMark(label: string): string {
  return `\\[à compléter : ${label}\\]`.replace(' :', '\u00a0:');
}

/** True for a text that is nothing but the mark of what is missing. */
export const isMissingMark = (text: string) => text.startsWith('\\[à compléter');

/** One line of text, ready for any place in the Markdown: typographic, escaped, « à compléter » turned into its mark. */
export function lineText(text: string, label = ''): string {
  if (!isToComplete(text)) return escapeMarkdown(typeset(text));
  const rest = escapeMarkdown(typeset(text.replace(/^\s*à compléter[\s:]*/i, '')));
  return rest || label ? missingMark(rest || label) : '\\[à compléter\\]';
}

function paragraphsText(text: string, label: string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => lineText(paragraph, label))
    .join(PARAGRAPH);
}

/**
 * The same value with every text made ready for Markdown: after this, nothing that an author typed can be read as structure.
 * Ids, dates, codes and the words of closed lists come out unchanged; addresses become link destinations.
 */
export function prepare<T>(value: T, key = '', parent = ''): T {
  if (typeof value === 'string') {
    if (key === 'url') return escapeAddress(value) as T;
    const label = LIBELLES[`${parent}.${key}`] ?? LIBELLES[key] ?? '';
    return (PROSE.has(key) ? paragraphsText(value, label) : lineText(value, label)) as T;
  }
  if (Array.isArray(value)) return value.map((item) => prepare(item, key, parent)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, prepare(item, name, key)]),
  ) as T;
}
