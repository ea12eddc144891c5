/**
 * Fonts: reading TrueType files, measuring and shaping text with them, cutting subsets of them. csi reads fonts itself because
 * it needs the width of every word of a document in a few milliseconds.
 */

export { FACE_NAMES, type FaceName, type FontFiles, HOUSE_NAMES } from './faces.ts';
export type { GlyphRun, Shaped, Typeface } from './glyph-run.ts';
export { clustersOf } from './marks.ts';
export { MissingGlyphError } from './missing.ts';
export { heightsOf } from './outline.ts';
export type { Sfnt } from './sfnt.ts';
export { type Shaper, shaperOf } from './shaping.ts';
export { subsetFont } from './subset.ts';
