import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import { chunksOf } from '../../../src/render/pdf/text/chunks.ts';
import { hyphenateFrench } from '../../../src/render/pdf/text/hyphenate-fr.ts';
import { spansOf } from '../../../src/render/pdf/text/inline.ts';
import { linesOf } from '../../../src/render/pdf/text/lines.ts';
import { bestBreaks } from '../../../src/render/pdf/text/optimum.ts';
import { STYLE } from '../../support/style.ts';
import { runs } from '../../support/tiers.ts';
import { FONTS, textOf } from './support.ts';

const shaper = new Shaper(FONTS);
const style = STYLE.text.cell.text;
const break_ = (text: string, width: number, breaking = {}): string[] =>
  linesOf([{ text, style }], width, shaper, breaking).map(
    (line) => textOf(line) + (line.segments.some((one) => one.hyphen) ? '¬' : ''),
  );

describe('line breaking', () => {
  it('never separates what French typography binds, and keeps the space at a break', () => {
    expect(break_('Qui sait\u202f? L’État\u00a0: «\u00a0oui\u00a0», 1\u202f250\u202f000\u00a0€', 46)).toEqual(
      ['Qui sait\u202f? ', 'L’État\u00a0: ', '«\u00a0oui\u00a0», ', '1\u202f250\u202f000\u00a0€'],
    );
  });

  it('breaks after a hyphen of the text, and hyphenates only when allowed', () => {
    expect(break_('mont-sur-loire', 45)).toEqual(['mont-sur-', 'loire']);
    expect(break_('anticonstitutionnellement', 60, { hyphenate: hyphenateFrench }).join('')).toMatch(/¬/);
    expect(break_('anticonstitutionnellement', 60).join('')).toBe('anticonstitutionnellement');
    expect(break_('Convention intercommunale', 100, { hyphenate: hyphenateFrench })).toEqual([
      'Convention ',
      'intercommunale',
    ]);
  });

  it('keeps forced breaks', () => {
    expect(break_('un\ndeux\n\ntrois', 200)).toEqual(['un ', 'deux ', '', 'trois']);
  });

  it('raises « er » in 1er, marks missing values, and changes no character', () => {
    const spans = spansOf([{ type: 'text', value: 'Le 1er mars, [à compléter : nom], 21er, 1ère.' }], style);
    expect(spans.map((span) => span.text)).toEqual([
      'Le 1',
      'er',
      ' mars, ',
      '[à compléter : nom]',
      ', 21er, 1ère.',
    ]);
    expect(spans[1]?.style.rise).toBeGreaterThan(0);
    expect(spans[3]?.style.color).not.toBe(style.color);
  });

  it('loses no character and overflows no line, whatever the width', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zéè]{1,18}$/),
      fc.constantFrom(
        'L’État',
        '1\u202f250\u00a0€',
        'x'.repeat(80),
        'aujourd’hui',
        'mont-sur-loire',
        '(a/b)',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 40, max: 300 }),
        fc.boolean(),
        (words, width, hyphens) => {
          const text = words.join(' ');
          const lines = linesOf(
            [{ text, style }],
            width,
            shaper,
            hyphens ? { hyphenate: hyphenateFrench } : {},
          );
          expect(lines.map(textOf).join('')).toBe(text);
          for (const line of lines) {
            const last = line.segments.at(-1);
            expect(line.width).toBeLessThanOrEqual(width + 0.01);
            expect(last ? last.x + last.width : 0).toBeGreaterThanOrEqual(line.width - 0.01);
          }
        },
      ),
      { numRuns: runs(50, 300) },
    );
  });

  it('finds the same breaks as an exhaustive search', () => {
    const uneven = (ends: readonly number[], widths: readonly number[], width: number): number => {
      let from = 0;
      let cost = 0;
      for (const end of ends.slice(0, -1)) {
        const total = widths.slice(from, end).reduce((sum, value) => sum + value, 0);
        cost += ((width - total) / width) ** 2;
        from = end;
      }
      return cost;
    };
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 4, maxLength: 11 }), (words) => {
        const width = 90;
        const chunks = chunksOf([{ text: words.join(' '), style }], shaper);
        const found = bestBreaks(chunks, width, false);
        const bare = chunks.map((chunk) => chunk.bare);
        let best = Number.POSITIVE_INFINITY;
        for (let mask = 0; mask < 2 ** (chunks.length - 1); mask++) {
          const ends = [...chunks.keys()]
            .filter((at) => at > 0 && mask & (1 << (at - 1)))
            .concat(chunks.length);
          let from = 0;
          const fits = ends.every((end) => {
            const total = chunks
              .slice(from, end)
              .reduce(
                (sum, chunk, index, all) => sum + (index === all.length - 1 ? chunk.bare : chunk.width),
                0,
              );
            from = end;
            return total <= width;
          });
          if (fits && ends.length === found.length) best = Math.min(best, uneven(ends, bare, width));
          if (fits) expect(found.length).toBeLessThanOrEqual(ends.length);
        }
        // A short last line may cost a little unevenness, never more than its own cost.
        expect(uneven(found, bare, width)).toBeLessThanOrEqual(best + 0.2);
      }),
      { numRuns: runs(20, 60) },
    );
  });
});
