import type { Inline, PictureBlock } from '../../pdf/blocks/index.ts';
import { paragraph } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import type { Writing } from './writing.ts';

/** A picture in words, to be put in its place by hand, with the lines under it. */
export function pictureOf({ alt, caption }: PictureBlock, writing: Writing): string {
  return [standIn(alt), ...caption]
    .map((line) => paragraph(runsOf(line, writing), { style: 'Note' }))
    .join('');
}

/** The words that stand for a picture. */
export const standIn = (alt: string): Inline => [{ type: 'text', value: `[image\u00a0: ${alt}]` }];
