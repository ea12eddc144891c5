/**
 * The PDF writer, a chain of pure steps: mdast → blocks (`blocks/`) → lines (`text/`, `fonts/`) → pages
 * (`layout/`) → bytes (`paint/`).
 */

import type { Root } from 'mdast';
import type { DocumentMeta } from '../meta.ts';
import { blocksOf } from './blocks/index.ts';
import type { FontFiles } from './fonts/index.ts';
import { shaperOf } from './fonts/index.ts';
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
): Promise<{ bytes: Uint8Array; pages: number }> {
  const shaper = shaperOf(faces);
  const pages = layoutDocument(blocksOf(root), meta, shaper, hyphenateFrench);
  return { bytes: paint(pages, meta, shaper), pages: pages.length };
}

/** The characters of a text that no face can draw, each once, in order. */
export function missingCharacters(text: string, faces: FontFiles): string[] {
  const shaper = shaperOf(faces);
  const missing = new Set<string>();
  for (const character of text) {
    if (character === '\n') continue;
    const face = shaper.faceFor(character.codePointAt(0) ?? 0, {
      family: 'serif',
      semibold: false,
      italic: false,
    });
    if (face === undefined) missing.add(character);
  }
  return [...missing];
}
