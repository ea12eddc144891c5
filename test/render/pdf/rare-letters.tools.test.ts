import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { boxOf } from '../../../src/render/pdf/fonts/outline.ts';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import { missingCharacters, writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, META } from './support.ts';
import { run, temporaryFolder } from './tools.ts';

const TYPEFACES = [false, true].flatMap((semibold) =>
  [false, true].flatMap((italic) =>
    (['serif', 'sans'] as const).map((family) => ({ family, semibold, italic })),
  ),
);
/** A letter or character, a name that contains it, and the copied text if it is not the same. */
const RARE: readonly [name: string, text: string, copied?: string][] = [
  ['Polish Ł', 'Łukasz Wałęsa'],
  ['Turkish ğ', 'Erdoğan Yıldırım İnci'],
  ['Vietnamese ạ', 'Nguyễn Thị Hạnh'],
  ['Romanian ț, with a comma below', 'Țuțea Ștefan'],
  ['Icelandic þ', 'Þórður Guðmundsdóttir'],
  ['Maltese ħ', 'Għaxaq Ħamrun'],
  ['Cyrillic Ж', 'Жанна Щукина'],
  ['Greek', 'Αθηνά Παπαδοπούλου'],
  ['a ticked box', '☑ fait ☐ à faire'],
  ['Œ and æ', 'Œuvre, Lætitia, ŒIL'],
  ['a ligature written as one character', 'ﬁn de ﬂux'],
  ['a ligature that the font makes', 'office affleure'],
  ['Ÿ and ẞ', 'L’HAŸ, GROẞ'],
  [
    'combining accents with a precomposed letter',
    'e\u0301le\u0300ve a\u0302ge\u0301 c\u0327a',
    'élève âgé ça',
  ],
  ['combining accents without a precomposed letter', 'x\u0302 m\u0303 n\u0308'],
  ['accents of African languages', 'Kɔ́ffí Ŋ̀gɔ̀ Ɛ̀ɖɔ̃ Ẹ́niọlá ǝ̂'],
  ['several accents on a letter, and letters that lose their dot', 'ɔ̣́ ị́ j̀ x̣̂'],
  ['signs', '№ ½ ‰ → ≥ − † ° € …'],
  ['a letter that only Noto Sans has', 'ꝑ Ꙗ'],
];

describe('rare letters', () => {
  it.each(RARE)('are drawn, measured and copied: %s', async (_, text, composed) => {
    const copied = composed ?? text;
    expect(missingCharacters(text, FONTS)).toEqual([]);
    const shaper = new Shaper(FONTS);
    for (const typeface of TYPEFACES) {
      const shaped = shaper.shape(text, typeface);
      expect(String.fromCodePoint(...shaped.runs.flatMap((one) => one.codePoints.flat()))).toBe(copied);
      let width = 0;
      for (const { face, glyphs, adjust, codePoints } of shaped.runs) {
        const font = shaper.font(face);
        for (const [i, glyph] of glyphs.entries()) {
          expect(glyph).toBeGreaterThan(0);
          const { left, right } = boxOf(font, glyph);
          if (codePoints[i]?.[0] !== 0x20)
            expect(right - left, `${codePoints[i]} in ${face}`).toBeGreaterThan(0);
          width += font.advance(glyph) / font.unitsPerEm + (adjust[i] ?? 0) / 1000;
        }
      }
      expect(shaped.width).toBeCloseTo(width, 6);
    }
    const file = join(temporary, 'rare.pdf');
    const styles = [text, `*${text}*`, `**${text}**`, `:::note\n${text}\n:::`];
    writeFileSync(file, (await writePdf(parseMarkdown(styles.join('\n\n')), META, FONTS)).bytes);
    const lines = run('pdftotext', '-raw', file, '-').normalize('NFC').split('\n');
    expect(lines.filter((line) => line.trim() === copied)).toHaveLength(styles.length);
  });
});

const temporary = temporaryFolder();
