import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../../src/render/pdf/text/breaks.ts';
import { runs } from '../../support/tiers.ts';

const RUNS = runs(2000, 20_000);

/** The breaks of UAX #14 by the library. */
function reference(text: string): number[] {
  const breaker = new LineBreaker(text);
  const breaks: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) breaks.push(next.position);
  return breaks;
}

describe('line breaks', () => {
  it('are those of UAX #14, in plain words and in any text', () => {
    let plain = 0;
    const signs = fc.constantFrom(...'aéŒœÀ019’., \u00a0\u202f-(«»:;%€/\n'.split(''));
    const words = fc.constantFrom(
      'le',
      'L’État',
      '31',
      '1,5',
      'art.',
      'Œuvre',
      'n°',
      '12.',
      ',',
      '’',
      '\u202f',
      '1er',
      'd’',
      '2.1',
      '.5',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(signs, { maxLength: 12 }).map((all) => all.join('')),
          fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
        ),
        (text) => {
          if (/^[\wÀ-ÿœŒ’., \u00a0\u202f]+$/.test(text)) plain += 1;
          expect(breaksOf(text)).toEqual(reference(text));
        },
      ),
      { numRuns: RUNS },
    );
    expect(plain).toBeGreaterThan(RUNS / 10);
  });
});
