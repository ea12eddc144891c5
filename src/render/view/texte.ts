import { typeset } from '../../kernel/french/typography.ts';
import { PROSE } from '../../kernel/prose.ts';
import { LIBELLES } from '../../model/generated/libelles.ts';
import { isToComplete } from '../../model/periodes.ts';
import { PARAGRAPH } from '../paragraphs.ts';
import { escapeAddress, escapeMarkdown } from '../template/escape.ts';
import { missingMark } from './missing.ts';

/**
 * One line of text, safe anywhere in the Markdown: French typography, escaped, « à compléter » replaced by
 * its mark.
 */
function lineText(text: string, label = ''): string {
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
 * The same value with every text prepared for Markdown, so that nothing an author types can be read as
 * Markdown structure. Ids, dates, codes and words of closed lists stay unchanged; addresses become link
 * destinations.
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
