import { ownCopy } from '../own-copy.ts';
import type { FaceName, FontFiles } from './faces.ts';
import type { GlyphRun, Shaped, Typeface } from './glyph-run.ts';
import { clusterGlyph, clustersOf, MARK } from './marks.ts';
import { MissingGlyphError } from './missing.ts';
import { opticalSize } from './optical-size.ts';
import { openSfnt, type Sfnt } from './sfnt.ts';
import { clusterRun, shapeRun } from './shape-run.ts';

/**
 * Words cached for each typeface, about 1 kB each: enough for any contract, and a bound for programs that make many.
 */
const WORDS_KEPT = 15_000;
const shapers = new WeakMap<FontFiles, Shaper>();

/**
 * The shaper for these files. The same one is returned each time, so that successive documents share opened
 * faces and measured words.
 */
export function shaperOf(files: FontFiles): Shaper {
  let shaper = shapers.get(files);
  if (!shaper) {
    shaper = new Shaper(files);
    shapers.set(files, shaper);
  }
  return shaper;
}

/** Shapes text. A face is opened at first use; a word is measured once for each typeface. */
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

  /**
   * The factor for the size of a text in a face: house faces must look as large as those the layout was
   * designed for.
   */
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

  /**
   * Measures a word with the space that follows it. Throws MissingGlyphError when no face has a glyph for one
   * of its characters.
   */
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

  /** The first face, in order of preference, that has a glyph for the character, or can place its marks on it. */
  faceFor(character: string, typeface: Typeface): FaceName | undefined {
    if (character.length > 1 && MARK.test(character))
      return this.#chainOf(typeface).find((face) => clusterGlyph(this.font(face), character) !== undefined);
    const codePoint = character.codePointAt(0) ?? 0;
    for (const face of this.#chainOf(typeface)) if (this.font(face).glyph(codePoint) !== 0) return face;
    return undefined;
  }

  // The house face, then csi's: same family, sans, Noto Sans.
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
    for (const [face, codePoints, cluster] of this.#split(text, typeface)) {
      const run =
        cluster === undefined
          ? shapeRun(this.font(face), face, this.sizeIn(face), codePoints)
          : clusterRun(this.font(face), face, this.sizeIn(face), codePoints, cluster);
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

  #split(text: string, typeface: Typeface): [FaceName, number[], cluster: number | undefined][] {
    const parts: [FaceName, number[], cluster: number | undefined][] = [];
    // Combining accents are drawn as the precomposed letter if there is one.
    const composed = text.normalize('NFC');
    for (const character of MARK.test(composed) ? clustersOf(composed) : composed) {
      const codePoint = character.codePointAt(0) ?? 0;
      const face = this.faceFor(character, typeface);
      if (face === undefined) throw new MissingGlyphError(character, text.trim());
      if (character.length > 1 && MARK.test(character)) {
        const codePoints = [...character].map((one) => one.codePointAt(0) ?? 0);
        parts.push([face, codePoints, clusterGlyph(this.font(face), character)]);
        continue;
      }
      const last = parts.at(-1);
      if (last?.[0] === face && last[2] === undefined) last[1].push(codePoint);
      else parts.push([face, [codePoint], undefined]);
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
