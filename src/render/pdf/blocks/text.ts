import { plainText } from '../text/index.ts';
import type { Inline, ParagraphBlock } from './types.ts';

/** Whether a paragraph is a label: one bold text and nothing else. */
export function isLabel(block: ParagraphBlock): boolean {
  return block.content.length === 1 && block.content[0]?.type === 'strong';
}

/** The text of inline content, without its styles. */
export function textOf(content: Inline): string {
  return plainText(content);
}
