/** Text: from inline Markdown to spans of one style, then to measured chunks, then to lines of equal quality. */

export { chunksOf } from './chunks.ts';
export { hyphenateFrench } from './hyphenate-fr.ts';
export type { Hyphenate } from './hyphenation.ts';
export { type Link, plainText, type StyledSpan, spansOf } from './inline.ts';
export { linesOf, type Segment, type TextLine } from './lines.ts';
