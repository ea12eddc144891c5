/**
 * Explains in French what is wrong with a YAML text: the errors of the `yaml` package (`syntax`, `sentences`), and what can be seen in the
 * text itself before parsing (forbidden characters, pasted characters, bullets, paragraphs, files that are no text).
 */
export { itemOf } from './bullets.ts';
export { bulletHint, quotedHint } from './hints.ts';
export { forbidden, withoutForbidden } from './invisible.ts';
export { otherKind } from './kinds.ts';
export { ODD_INDENT } from './pasted.ts';
