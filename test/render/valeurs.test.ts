import { describe, expect, it } from 'vitest';
import {
  ecart,
  euros,
  nombre,
  periode,
  periodeCourte,
  quand,
  valeur,
} from '../../src/render/view/valeurs.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('values in French', () => {
  it.each([
    [nombre(1250000), '1 250 000'],
    [nombre(1000), '1 000'],
    [nombre(5.5), '5,5'],
    [nombre(-12), '−12'],
    [nombre(0.1 + 0.2), '0,3'],
    [ecart(111), '+111'],
    [ecart(-19.34, 1), '−19,3'],
    [ecart(0), '0'],
    [euros(1400000), '1 400 000 €'],
    [euros(12.5), '12,5 €'],
    [valeur(330), '330'],
    [valeur({ minimum: 40, maximum: 90 }), 'de 40 à 90'],
    [valeur({ minimum: 20 }), 'au moins 20'],
    [valeur({ maximum: 5 }), 'au plus 5'],
    [valeur({ plus_de: 30 }), 'plus de 30'],
    [valeur({ moins_de: 15 }), 'moins de 15'],
    [valeur({ environ: 100 }), 'environ 100'],
    [periode('2026-01-01'), '1er janvier 2026'],
    [periode('2026-09-15'), '15 septembre 2026'],
    [periode('2026-09'), 'septembre 2026'],
    [periode('2026-T3'), '3e trimestre 2026'],
    [periode('2026-S1'), '1er semestre 2026'],
    [periode(2026), '2026'],
    [periode('permanent'), 'permanent'],
    [quand('2026-09-15'), 'le 15 septembre 2026'],
    [quand('2026-S2'), 'au 2e semestre 2026'],
    [quand(2026), 'en 2026'],
    [periodeCourte('2026-12-31'), '31/12/2026'],
    [periodeCourte('2026-12'), '12/2026'],
    [periodeCourte('2026-T4'), 'T4 2026'],
    [periodeCourte('permanent'), 'permanent'],
  ])('%s', (printed, expected) => {
    expect(plain(printed)).toBe(expected);
  });
});
