import { plainText } from '../text/index.ts';
import type { Inline, ParagraphBlock } from './types.ts';

/** Whether a paragraph is nothing but one strong text: a label. */
export function isLabel(block: ParagraphBlock): boolean {
  return block.content.length === 1 && block.content[0]?.type === 'strong';
}

/** The text of an inline, alone. */
export function textOf(content: Inline): string {
  return plainText(content);
}
