/**
 * What may show a signature on a page: an appearance stream (ISO 32000-1, 12.5.5) with its own resources. A reader clips it to the
 * rectangle of the field, which csi has placed; it must not be able to hide, cost or change anything beyond that.
 *
 * - `appearance.ts`: the role of an appearance stream, with the forms, images and fonts that it shows.
 * - `content-stream.ts`, `graphics-state.ts`, `operators.ts`: the drawing itself, operator by operator.
 * - `resources.ts`, `fonts.ts`, `font-programs.ts`, `images.ts`, `colour-spaces.ts`: what it may use.
 */
export { appearancePaints, appearanceRole, emptyFormRole } from './appearance.ts';
export { font } from './fonts.ts';
