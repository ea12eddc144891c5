import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, LEAST_CONTRAST } from '../../../src/kernel/colour/contrast.ts';
import { hexOf, oklchOf } from '../../../src/kernel/colour/oklch.ts';
import { paler, readable } from '../../../src/kernel/colour/sound.ts';
import { THEME_DE_CSI } from '../../../src/model/theme.ts';
import { paletteOf } from '../../../src/render/pdf/palette.ts';
import { runs } from '../../support/tiers.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const numRuns = runs(400, 20_000);

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.542],
    ['#777777', '#ffffff', 4.478],
    ['#ff0000', '#ffffff', 3.998],
    ['#1b2a6b', '#ffffff', 13.207],
  ])('%s on %s: %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('a colour is the same after a turn through Oklch', () =>
    fc.assert(
      fc.property(colour, (one) => {
        expect(hexOf(oklchOf(one))).toBe(one);
      }),
      { numRuns },
    ));
});

describe('the nearest colour that can be read', () => {
  it('passes, is no lighter, and keeps its hue', () =>
    fc.assert(
      fc.property(colour, (one) => {
        const sound = readable(one);
        expect(contrast(sound, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST.text);
        const [before, after] = [oklchOf(one), oklchOf(sound)];
        expect(after.lightness).toBeLessThan(before.lightness + 0.005);
        // The hue of a grey means nothing, and that of a dark colour is rounded.
        if (after.chroma < 0.03) return;
        const turn = Math.abs(after.hue - before.hue);
        expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(0.12);
      }),
      { numRuns },
    ));

  it('is the colour itself if it passes, and the first that passes otherwise', () => {
    expect(readable('#1b2a6b')).toBe('#1b2a6b');
    expect(readable('#ffffff')).toBe('#767676');
    expect(contrast(readable('#00a2ae'), '#ffffff')).toBeLessThan(4.6);
    expect(paler('#e9ecf6', ['#777777'])).toBe('#ffffff');
  });
});

describe('the palette of a theme', () => {
  it('is csi’s own for its own colours', () => {
    expect(paletteOf(THEME_DE_CSI.couleur, THEME_DE_CSI.accent)).toEqual({
      ink: '#16181d',
      main: '#1b2a6b',
      accent: '#b3261e',
      grey: '#565c6e',
      hairline: '#c3c9dd',
      rule: '#8f9bc4',
      border: '#6f7db0',
      tint: '#e9ecf6',
      wash: '#f5f6fb',
    });
  });

  it('can be read on all that it fills, whatever the two colours that can be read on white', () =>
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const { ink, main, accent, grey, border, tint, wash } = paletteOf(readable(one), readable(other));
        for (const ground of ['#ffffff', tint, wash])
          for (const text of [ink, main, accent])
            expect(contrast(text, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST.text);
        for (const ground of ['#ffffff', wash])
          expect(contrast(grey, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST.text);
        expect(contrast(border, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST.border);
      }),
      { numRuns: runs(200, 5000) },
    ));
});
