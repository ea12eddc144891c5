// A letter and its accents without a composed form: one glyph, placed by the font, or reported as missing.
import { describe, expect, it } from 'vitest';
import { clusterGlyph } from '../../../src/render/pdf/fonts/marks.ts';
import { MissingGlyphError } from '../../../src/render/pdf/fonts/missing.ts';
import { boxOf } from '../../../src/render/pdf/fonts/outline.ts';
import { openSfnt } from '../../../src/render/pdf/fonts/sfnt.ts';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import { subsetFont } from '../../../src/render/pdf/fonts/subset.ts';
import { missingCharacters } from '../../../src/render/pdf/index.ts';
import { FONTS, layout, linesOf, textOf } from './support.ts';

const REGULAR = { family: 'serif', semibold: false, italic: false } as const;
const shaper = new Shaper(FONTS);

describe('a letter with accents', () => {
  it.each(['ɔ́', 'Ŋ̀', 'Ɛ̀', 'ɔ̃', 'Ẹ́', 'x̂', 'ɔ̣́'])(
    '%s is one glyph, the accents over or under the letter',
    (text) => {
      const { runs, width } = shaper.shape(text, REGULAR);
      expect(runs).toHaveLength(1);
      const [{ face, glyphs, codePoints } = { face: 'serif-regular' as const, glyphs: [], codePoints: [] }] =
        runs;
      expect(glyphs).toHaveLength(1);
      expect(String.fromCodePoint(...codePoints.flat())).toBe(text.normalize('NFC'));
      const font = shaper.font(face);
      const { parts = [] } = font.composites[(glyphs[0] ?? 0) - font.glyphCount] ?? {};
      const [letter, ...marks] = parts;
      expect(marks.length).toBe([...text.normalize('NFC')].length - 1);
      const base = boxOf(font, letter?.glyph ?? 0);
      for (const { glyph, x, y } of marks) {
        const box = boxOf(font, glyph);
        const middle = x + (box.left + box.right) / 2;
        expect(middle).toBeGreaterThan(base.left);
        expect(middle).toBeLessThan(base.right);
        expect(box.bottom + y > base.top - 60 || box.top + y < base.bottom + 60).toBe(true);
      }
      expect(width).toBeCloseTo(font.advance(letter?.glyph ?? 0) / font.unitsPerEm, 6);
    },
  );

  it('stands alone among words in the face of the text', () => {
    const { runs } = shaper.shape('Kɔ́ffí ', REGULAR);
    expect(runs.map(({ codePoints }) => String.fromCodePoint(...codePoints.flat()))).toEqual([
      'K',
      'ɔ́',
      'ffí ',
    ]);
    expect(runs[0]?.face).toBe('serif-regular');
  });

  it('loses the dot of an i or a j under an accent, not over one', () => {
    const first = (text: string) => {
      const [run] = shaper.shape(text, REGULAR).runs;
      const font = shaper.font(run?.face ?? 'serif-regular');
      return [
        font.composites[(run?.glyphs[0] ?? 0) - font.glyphCount]?.parts[0]?.glyph,
        font.glyph(0x131),
        font.glyph(0x237),
      ];
    };
    const [acute, dotless] = first('i̍');
    expect(acute).toBe(dotless);
    const [grave, , dotlessJ] = first('j̀');
    expect(grave).toBe(dotlessJ);
    expect(first('j̣')[0]).not.toBe(dotlessJ);
  });

  it('is reported whole when no face can place its accents', () => {
    expect(() => shaper.shape('3\u0489', REGULAR)).toThrow(MissingGlyphError);
    expect(missingCharacters('a ☑ €\u0302 b', FONTS)).toEqual(['€\u0302']);
  });

  it('stands alone without a letter to stand on', () => {
    for (const text of ['\u0301\u0302', ' \u0301', '\u00a0\u0302', '\u0301'])
      expect(() => shaper.shape(text, REGULAR), JSON.stringify(text)).not.toThrow();
  });

  it('is not cut from its accents, in a word wider than its column', () => {
    const markdown = `:::tableau{largeurs="10 90"}\n| A | B |\n| --- | --- |\n| ${'ɔ́'.repeat(300)} | b |\n:::`;
    const texts = layout(markdown)
      .flatMap(linesOf)
      .map(({ line }) => textOf(line))
      .filter((text) => text.includes('ɔ'));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).toMatch(/^(?:ɔ́)+\s*$/);
  });

  it('is embedded as a glyph made of others, with room for them in the tables', () => {
    const { runs } = shaper.shape('ɔ̣́', REGULAR);
    const font = shaper.font(runs[0]?.face ?? 'fallback-regular');
    const small = openSfntOf(subsetFont(font, [0, runs[0]?.glyphs[0] ?? 0]));
    // Parts of parts come last.
    expect(small.glyphCount).toBeGreaterThanOrEqual(5);
    expect(small.parts(1)).toEqual([2, 3, 4]);
  });
});

/** What is read of a cut font: its number of glyphs, and the parts of one of them. */
function openSfntOf(bytes: Uint8Array): { glyphCount: number; parts(glyph: number): number[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let at = 12; ; at += 16)
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return view.getUint32(at + 8);
  };
  return {
    glyphCount: view.getUint16(table('maxp') + 4),
    parts(glyph) {
      const found: number[] = [];
      let at = table('glyf') + view.getUint32(table('loca') + glyph * 4) + 10;
      for (;;) {
        found.push(view.getUint16(at + 2));
        if (!(view.getUint16(at) & 32)) return found;
        at += 8;
      }
    },
  };
}

it('places nothing by tables that are absent or point outside of the font', () => {
  const font = openSfnt(FONTS['fallback-regular']);
  expect(clusterGlyph(font, 'ɔ́')).toBeDefined();
  const gpos = font.tables.get('GPOS')?.offset ?? 0;
  for (const end of [gpos + 10, gpos + 100, gpos + 2000])
    expect(
      clusterGlyph({ ...font, view: new DataView(font.bytes.buffer, font.bytes.byteOffset, end) }, 'ɔ́'),
    ).toBe(undefined);
  expect(clusterGlyph({ ...font, tables: new Map() }, 'ɔ́')).toBe(undefined);
});
