/**
 * Reads the Markdown of a document into mdast, and refuses what is outside csi's dialect. Plain text is read
 * by csi's own reader (`plain.ts`), thirty times faster; anything else by micromark.
 */

import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { checkDialect } from './dialect.ts';
import { MarkdownError } from './error.ts';
import { parsePlain } from './plain.ts';

export { MarkdownError };

/**
 * The mdast of a document's Markdown, without positions. Throws MarkdownError at the first node that the
 * dialect does not allow.
 */
export function parseMarkdown(markdown: string): Root {
  const root = parsePlain(markdown, (blocks) => parseWhole(blocks).children);
  try {
    if (root) {
      checkDialect(root);
      return root;
    }
  } catch (error) {
    if (!(error instanceof MarkdownError)) throw error;
    // Parsed again below, by the parser that knows the position of each node.
  }
  const whole = parseWhole(markdown);
  checkDialect(whole);
  return whole;
}

/** The mdast of any Markdown as micromark reads it, with positions and without the check of the dialect. */
export function parseWhole(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), directive()],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}
