import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/report/text/columns.ts';
import { runs } from '../support/tiers.ts';

describe('the columns of a text in a terminal', () => {
  it.each([
    ['mairie', 6],
    ['Éauze « »', 9],
    ['e\u0301', 1],
    ['漢字', 4],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
    ['🇫🇷', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['한국', 4],
    ['ﾊﾝ', 2],
    ['a\u200bb', 2],
    ['Ж☑', 3],
    ['a → b', 5],
  ])('%j: %i', (text, expected) => {
    expect(columns(text)).toBe(expected);
    expect(stringWidth(text)).toBe(expected);
  });

  it('are the same as those of a library, for characters of many scripts', () => {
    const scripts = [
      [0x20, 0x7e],
      [0xa0, 0x52f],
      [0x5d0, 0x5ea],
      [0x1100, 0x1112],
      [0x2010, 0x2027],
      [0x2190, 0x22ff],
      [0x2e80, 0x2fd5],
    ] as const;
    const more = [
      [0x3041, 0x3096],
      [0x3400, 0x9fff],
      [0xac00, 0xd7a3],
      [0xf900, 0xfaff],
      [0xff01, 0xffe6],
      [0x1f300, 0x1f64f],
      [0x20000, 0x2a6df],
    ] as const;
    const letter = fc.oneof(
      ...[...scripts, ...more].map(([min, max]) =>
        fc.integer({ min, max }).map((code) => String.fromCodePoint(code)),
      ),
    );
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 6 }), (all) => {
        const text = all.join('');
        // © and ® are left out because terminals draw them narrow, and combining marks because the library misses some.
        if (!/[\p{Cn}\p{M}\p{EMod}©®]/u.test(text))
          expect(columns(text), [...text].map((one) => one.codePointAt(0)?.toString(16)).join(' ')).toBe(
            stringWidth(text),
          );
      }),
      { numRuns: runs(500, 5000) },
    );
  });
});
