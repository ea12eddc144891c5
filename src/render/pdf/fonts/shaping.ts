import { ownCopy } from '../own-copy.ts';
import type { FaceName, FontFiles } from './faces.ts';
import type { GlyphRun, Shaped, Typeface } from './glyph-run.ts';
import { MissingGlyphError } from './missing.ts';
import { opticalSize } from './optical-size.ts';
import { openSfnt, type Sfnt } from './sfnt.ts';
import { shapeRun } from './shape-run.ts';

/** Words remembered in each typeface, about 1 kB each: the words of any one contract, and a bound for who makes many. */
const WORDS_KEPT = 15_000;
const shapers = new WeakMap<FontFiles, Shaper>();

/** The shaper of these files: always the same one, so that documents made one after the other share opened faces and measured words. */
export function shaperOf(files: FontFiles): Shaper {
  let shaper = shapers.get(files);
  if (!shaper) {
    shaper = new Shaper(files);
    shapers.set(files, shaper);
  }
  return shaper;
}

/** Shapes text; a face is opened when it is first drawn with, a word measured once in its typeface. */
export class Shaper {
  readonly #files: FontFiles;
  readonly #opened = new Map<FaceName, Sfnt>();
  readonly #sizes = new Map<FaceName, number>();
  readonly #chains: (readonly FaceName[])[] = [];
  readonly #words = Array.from({ length: 8 }, () => new Map<string, Shaped>());

  constructor(files: FontFiles) {
    this.#files = files;
  }

  /** The opened font of a face. */
  font(face: FaceName): Sfnt {
    let font = this.#opened.get(face);
    if (!font) {
      font = openSfnt(this.#files[face] ?? new Uint8Array());
      this.#opened.set(face, font);
    }
    return font;
  }

  /** What the size of a text is multiplied by in a face: a house's faces are drawn as large to the eye as those the layout was made for. */
  sizeIn(face: FaceName): number {
    let size = this.#sizes.get(face);
    if (size === undefined) {
      size = face.startsWith('maison')
        ? opticalSize(this.font(face), face.includes('serif') ? 'serif' : 'sans')
        : 1;
      this.#sizes.set(face, size);
    }
    return size;
  }

  /** Measures a word (with the space that follows it); throws MissingGlyphError when no face can draw a character. */
  shape(text: string, typeface: Typeface): Shaped {
    const known = this.#words[indexOf(typeface)];
    let shaped = known?.get(text);
    if (!shaped) {
      const own = ownCopy(text);
      shaped = this.#measure(own, typeface);
      if (known && known.size >= WORDS_KEPT) known.clear();
      known?.set(own, shaped);
    }
    return shaped;
  }

  /** The first face of the fallback chain with a glyph for the code point. */
  faceFor(codePoint: number, typeface: Typeface): FaceName | undefined {
    return this.#chainOf(typeface).find((face) => this.font(face).glyph(codePoint) !== 0);
  }

  // The house's own face, then those of csi: same family, sans, Noto Sans.
  #chainOf(typeface: Typeface): readonly FaceName[] {
    const index = indexOf(typeface);
    let chain = this.#chains[index];
    if (!chain) {
      const families =
        typeface.family === 'serif' ? (['serif', 'sans'] as const) : (['sans', 'serif'] as const);
      const house = families
        .map((family) => `maison-${faceOf({ ...typeface, family })}` as const)
        .find((name) => name in this.#files);
      chain = [
        ...(house ? [house] : []),
        faceOf(typeface),
        faceOf({ ...typeface, family: 'sans' }),
        'fallback-regular',
      ];
      this.#chains[index] = chain;
    }
    return chain;
  }

  #measure(text: string, typeface: Typeface): Shaped {
    const runs: GlyphRun[] = [];
    let width = 0;
    for (const [face, codePoints] of this.#split(text, typeface)) {
      const run = shapeRun(this.font(face), face, this.sizeIn(face), codePoints);
      runs.push(run.run);
      width += run.width;
    }
    const space = text.endsWith(' ') ? this.#spaceWidth(runs) : 0;
    return { text, width: width / 1000, bare: (width - space) / 1000, runs };
  }

  #spaceWidth(runs: readonly GlyphRun[]): number {
    const last = runs.at(-1);
    if (!last) return 0;
    const font = this.font(last.face);
    const size = this.sizeIn(last.face);
    return (
      (font.advance(last.glyphs.at(-1) ?? 0) * 1000 * size) / font.unitsPerEm +
      (last.adjust.at(-2) ?? 0) * size
    );
  }

  #split(text: string, typeface: Typeface): [FaceName, number[]][] {
    const parts: [FaceName, number[]][] = [];
    // Accents written apart are drawn as the letters they make, where there are such.
    for (const character of text.normalize('NFC')) {
      const codePoint = character.codePointAt(0) ?? 0;
      const face = this.faceFor(codePoint, typeface);
      if (face === undefined) throw new MissingGlyphError(character, text.trim());
      const last = parts.at(-1);
      if (last?.[0] === face) last[1].push(codePoint);
      else parts.push([face, [codePoint]]);
    }
    return parts;
  }
}

function indexOf({ family, semibold, italic }: Typeface): number {
  return (family === 'serif' ? 0 : 4) + (semibold ? 2 : 0) + (italic ? 1 : 0);
}

/** The built-in face of a family, weight and slope. */
export function faceOf(
  typeface: Typeface,
): `${Typeface['family']}-${'regular' | 'italic' | 'semibold' | 'semibold-italic'}` {
  if (typeface.semibold)
    return typeface.italic ? `${typeface.family}-semibold-italic` : `${typeface.family}-semibold`;
  return typeface.italic ? `${typeface.family}-italic` : `${typeface.family}-regular`;
}
