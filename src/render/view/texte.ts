import { typeset } from '../../kernel/french/typography.ts';
import { mapTexts } from '../../kernel/map-texts.ts';
import { PROSE } from '../../kernel/prose.ts';
import type { Contrat } from '../../model/contrat.ts';
import { LIBELLES } from '../../model/generated/libelles.ts';
import { isToComplete } from '../../model/periodes.ts';
import { PARAGRAPH } from '../paragraphs.ts';
import { escapeAddress, escapeMarkdown } from '../template/escape.ts';
import { missingMark } from './missing.ts';

/**
 * One line of text, safe anywhere in the Markdown: French typography, escaped, « à compléter » replaced by
 * its mark.
 */
function lineText(text: string, label: () => string): string {
  if (!isToComplete(text)) return escapeMarkdown(typeset(text));
  const missing = escapeMarkdown(typeset(text.replace(/^\s*à compléter[\s:]*/i, ''))) || label();
  return missing ? missingMark(missing) : '\\[à compléter\\]';
}

function paragraphsText(text: string, label: () => string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => lineText(paragraph, label))
    .join(PARAGRAPH);
}

/**
 * The contract with every text prepared for Markdown, so that nothing an author types can be read as
 * Markdown structure. Ids, dates, codes and words of closed lists stay unchanged; addresses become link
 * destinations.
 */
export function prepare(contrat: Contrat): Contrat {
  return mapTexts(contrat, (text, key, parent) => {
    if (key === 'url') return escapeAddress(text);
    const label = () => LIBELLES[`${parent}.${key}`] ?? LIBELLES[key] ?? '';
    return PROSE.has(key) ? paragraphsText(text, label) : lineText(text, label);
  });
}
