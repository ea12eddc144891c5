import { describe, expect, it } from 'vitest';
import { euroText, numberText, signedText, valueText } from '../../src/render/view/numbers.ts';
import { periodText, periodWithPreposition, shortPeriod } from '../../src/render/view/periods.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('values in French', () => {
  it.each([
    [numberText(1250000), '1 250 000'],
    [numberText(1000), '1 000'],
    [numberText(5.5), '5,5'],
    [numberText(-12), '−12'],
    [numberText(0.1 + 0.2), '0,3'],
    [signedText(111), '+111'],
    [signedText(-19.34, 1), '−19,3'],
    [signedText(0), '0'],
    [euroText(1400000), '1 400 000 €'],
    [euroText(12.5), '12,50 €'],
    [euroText(12.25), '12,25 €'],
    [euroText(12), '12 €'],
    [valueText(330), '330'],
    [valueText({ minimum: 40, maximum: 90 }), 'de 40 à 90'],
    [valueText({ minimum: 20 }), 'au moins 20'],
    [valueText({ maximum: 5 }), 'au plus 5'],
    [valueText({ plus_de: 30 }), 'plus de 30'],
    [valueText({ moins_de: 15 }), 'moins de 15'],
    [valueText({ environ: 100 }), 'environ 100'],
    [periodText('2026-01-01'), '1er janvier 2026'],
    [periodText('2026-09-15'), '15 septembre 2026'],
    [periodText('2026-09'), 'septembre 2026'],
    [periodText('2026-T3'), '3e trimestre 2026'],
    [periodText('2026-S1'), '1er semestre 2026'],
    [periodText(2026), '2026'],
    [periodText('permanent'), 'permanent'],
    [periodWithPreposition('2026-09-15'), 'le 15 septembre 2026'],
    [periodWithPreposition('2026-S2'), 'au 2e semestre 2026'],
    [periodWithPreposition(2026), 'en 2026'],
    [shortPeriod('2026-12-31'), '31/12/2026'],
    [shortPeriod('2026-12'), '12/2026'],
    [shortPeriod('2026-T4'), 'T4 2026'],
    [shortPeriod('permanent'), 'permanent'],
  ])('%s', (printed, expected) => {
    expect(plain(printed)).toBe(expected);
  });
});
