/**
 * The PDF writer, a chain of pure steps: mdast → blocks (`blocks/`) → lines (`text/`, `fonts/`) → pages
 * (`layout/`) → bytes (`paint/`).
 */

import type { Root } from 'mdast';
import type { DocumentMeta } from '../meta.ts';
import { blocksOf } from './blocks/index.ts';
import type { FontFiles } from './fonts/index.ts';
import { clustersOf, shaperOf } from './fonts/index.ts';
import { layoutDocument } from './layout/index.ts';
import { paint } from './paint/index.ts';
import { hyphenateFrench } from './text/index.ts';

export { FACE_NAMES, type FaceName, type FontFiles, MissingGlyphError } from './fonts/index.ts';

/**
 * Lays out a document in csi's dialect and writes it as a tagged PDF. Throws MissingGlyphError when no face
 * has a glyph for a character.
 */
export async function writePdf(
  root: Root,
  meta: DocumentMeta,
  faces: FontFiles,
): Promise<{ bytes: Uint8Array; pages: number; sheets?: number }> {
  const shaper = shaperOf(faces);
  const blocks = blocksOf(root);
  const pages = layoutDocument(blocks, meta, shaper, hyphenateFrench);
  const sheets = meta.sheets && 1 + blocks.filter(({ kind }) => kind === 'page-break').length;
  return { bytes: paint(pages, meta, shaper), pages: pages.length, ...(sheets && { sheets }) };
}

const TYPEFACES = (['serif', 'sans'] as const).flatMap((family) =>
  [false, true].flatMap((semibold) => [false, true].map((italic) => ({ family, semibold, italic }))),
);

/** The characters of a text that no face can draw, each once with the marks on it, in order. */
export function missingCharacters(text: string, faces: FontFiles): string[] {
  const shaper = shaperOf(faces);
  const missing = new Set<string>();
  for (const character of new Set(clustersOf(text))) {
    if (character === '\n') continue;
    // The anchors of marks may differ from face to face.
    if (TYPEFACES.some((typeface) => shaper.faceFor(character, typeface) === undefined))
      missing.add(character);
  }
  return [...missing];
}
