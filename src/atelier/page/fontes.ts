import { inflateSync } from 'fflate';
import { fromBase64 } from '../../kernel/bytes/base64.ts';
import { FACE_NAMES } from '../../render/pdf/fonts/faces.ts';
import { fontName } from '../../render/svg/index.ts';

/** Gives the browser the fonts of the pages, from the bytes that the page holds. */
export async function loadFonts(): Promise<void> {
  const fonts = FACE_NAMES.map((name) => {
    const block = document.getElementById(name)?.textContent ?? '';
    return new FontFace(fontName(name), inflateSync(fromBase64(block)));
  });
  for (const font of fonts) document.fonts.add(font);
  await Promise.all(fonts.map((font) => font.load()));
}
