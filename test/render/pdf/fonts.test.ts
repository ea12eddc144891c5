import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { fontFiles } from '../../../src/render/pdf/fonts/faces.ts';
import type { Typeface } from '../../../src/render/pdf/fonts/glyph-run.ts';
import { openSfnt } from '../../../src/render/pdf/fonts/sfnt.ts';
import { faceOf, Shaper, shaperOf } from '../../../src/render/pdf/fonts/shaping.ts';
import { subsetFont } from '../../../src/render/pdf/fonts/subset.ts';
import { MissingGlyphError, missingCharacters, writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, META, SAMPLE } from './support.ts';

interface Reference {
  layout(text: string): { glyphs: { id: number }[]; advanceWidth: number };
  getGlyph(id: number): { advanceWidth: number; path: { toSVG(): string } };
  numGlyphs: number;
}
// The reference is the shaper that pdfkit depends on; csi's own does only what French needs, much faster.
const fontkit = createRequire(createRequire(import.meta.url).resolve('pdfkit'))('fontkit') as {
  create(bytes: Uint8Array): Reference;
};

const SERIF: Typeface = { family: 'serif', semibold: false, italic: false };
const TYPEFACES = [false, true].flatMap((semibold) =>
  [false, true].flatMap((italic) =>
    (['serif', 'sans'] as const).map((family): Typeface => ({ family, semibold, italic })),
  ),
);
const WORDS = [
  ...new Set(
    `${SAMPLE} office affleure fjord AVATAR Œuvre À l’« œil » Æ 0123456789 tf ffi Ty. Va, LY L’Haÿ`.split(
      /\s+/,
    ),
  ),
].filter((word) => !/[^\u0020-\u017f\u2010-\u2027€]/.test(word));

describe('shaping', () => {
  it.each(TYPEFACES.map((typeface) => [faceOf(typeface), typeface] as const))(
    'gives the glyphs and widths of the reference in %s',
    (name, typeface) => {
      const shaper = new Shaper(FONTS);
      const reference = fontkit.create(FONTS[name]);
      expect(WORDS.length).toBeGreaterThan(300);
      for (const word of WORDS) {
        const shaped = shaper.shape(`${word} `, typeface);
        const expected = reference.layout(`${word} `);
        expect(
          shaped.runs.flatMap((run) => run.glyphs),
          word,
        ).toEqual(expected.glyphs.map((glyph) => glyph.id));
        expect(shaped.width * 1000, word).toBeCloseTo(expected.advanceWidth, 3);
      }
    },
  );

  it('also gives the width without the trailing space', () => {
    const shaper = new Shaper(FONTS);
    expect(shaper.shape('mot ', SERIF).bare).toBeCloseTo(shaper.shape('mot', SERIF).width, 6);
  });

  it('falls back to another face for one character, and reports a character that no face can draw', () => {
    const shaper = new Shaper(FONTS);
    expect(shaper.shape('a\u2011b', SERIF).runs.map((run) => run.face)).toEqual([
      'serif-regular',
      'sans-regular',
      'serif-regular',
    ]);
    expect(shaper.shape('Жạ', SERIF).runs.map((run) => run.face)).not.toContain(undefined);
    expect(missingCharacters('L’Haÿ 👍 ok 漢\n漢', FONTS)).toEqual(['👍', '漢']);
  });

  it('throws an error with the character and the text around it', async () => {
    const error = await writePdf(parseMarkdown('Le maire 👍 signe.'), META, FONTS).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(MissingGlyphError);
    expect(error).toMatchObject({ character: '👍', text: '👍', message: expect.stringContaining('U+1F44D') });
  });
});

describe('a subset', () => {
  it('contains the outlines and widths of the wanted glyphs, including composite ones', () => {
    for (const [name, bytes] of Object.entries(FONTS)) {
      const font = openSfnt(bytes);
      const glyphs = [0, ...[...'AÉœÿÇ€ﬁ '].map((character) => font.glyph(character.codePointAt(0) ?? 0))];
      const whole = fontkit.create(bytes);
      const part = fontkit.create(Buffer.from(subsetFont(font, glyphs)));
      for (const [index, glyph] of glyphs.entries()) {
        expect(part.getGlyph(index).path.toSVG(), `${name}, glyph ${glyph}`).toBe(
          whole.getGlyph(glyph).path.toSVG(),
        );
        expect(part.getGlyph(index).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth);
      }
      expect(part.numGlyphs).toBeLessThan(40);
    }
  });

  it('is only made from TrueType', () => {
    expect(() => openSfnt(Buffer.from('wOF2 not a font at all'))).toThrow('TrueType');
    expect(() => openSfnt(new Uint8Array(3))).toThrow('TrueType');
  });
});

describe('documents made one after the other', () => {
  it('share opened faces and measured words, and read only the faces they need', async () => {
    const read: string[] = [];
    const files = fontFiles((name) => {
      read.push(name);
      return FONTS[name] as Uint8Array;
    });
    const first = await writePdf(parseMarkdown('Le maire *signe* ici.'), META, files);
    const word = shaperOf(files).shape('maire ', SERIF);
    const second = await writePdf(parseMarkdown('Le maire *signe* ici.'), META, files);
    expect(shaperOf(files).shape('maire ', SERIF)).toBe(word);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(read.sort()).toEqual(['sans-regular', 'serif-italic', 'serif-regular']);
  });

  it('do not cache words without limit', () => {
    const shaper = new Shaper(FONTS);
    const word = shaper.shape('maire', SERIF);
    for (let i = 0; i < 14_000; i++) shaper.shape(String(i), SERIF);
    expect(shaper.shape('maire', SERIF)).toBe(word);
    for (let i = 14_000; i < 16_000; i++) shaper.shape(String(i), SERIF);
    expect(shaper.shape('maire', SERIF)).not.toBe(word);
    expect(shaper.shape('maire', SERIF)).toEqual(word);
  });
});
