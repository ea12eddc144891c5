/**
 * Judges whether a PDF is exactly what csi makes from its source, and whether what was added to it only signs it. The PDF may come from
 * anyone, so everything read from it is bounded, and nothing that it says about itself is trusted.
 *
 * 1. Read: the source is the file given or the attachment (`attached-files.ts`). csi makes the PDF again from it, and compares the bytes
 *    (`attempt.ts`, `comparison.ts`). The first difference ends the comparison; `first-difference.ts` names its place.
 * 2. Roles: when the PDF begins with all those bytes, the rest must be incremental updates (`pdf/` reads their syntax) in which each object
 *    has a role in signing (`grammar/`) and the metadata say the same as before (`xmp/`).
 * 3. Verdict: exact, with the signatures found, or not, with reasons (`verdict.ts`, `reasons.ts`), as text and as JSON (`verdict-text.ts`,
 *    `verdict-json.ts`).
 *
 * Who signed, and whether the certificates are valid, is left to other programs: csi only establishes what was signed.
 */
export { attachedFiles } from './attached-files.ts';
export { type MakePdf, MissingSupplement } from './documents.ts';
export { reasonText } from './reason-text.ts';
export { verdictOn } from './verdict.ts';
export { verdictJson } from './verdict-json.ts';
export { verdictText } from './verdict-text.ts';
