import type { ColorProfile } from '../types.ts';

/** Red, green and blue of sRGB as an ICC profile gives them: XYZ, adapted to D50 (IEC 61966-2-1). */
export const SRGB_COLORANTS = [
  [0.4361, 0.2225, 0.0139],
  [0.3851, 0.7169, 0.0971],
  [0.1431, 0.0606, 0.7141],
] as const;
/** Profiles of sRGB differ in how they round and adapt the primaries. */
const SAME_COLORANT = 0.004;
/** As many levels of 255 as a curve may be off. */
const SAME_LEVEL = 2.5 / 255;

/** Whether the colours of a profile are those of sRGB, to what the eye can see. */
export function isSrgb({ colorants, curves }: ColorProfile): boolean {
  const near = colorants?.every((one, i) =>
    one.every((value, k) => Math.abs(value - (SRGB_COLORANTS[i]?.[k] ?? 0)) <= SAME_COLORANT),
  );
  return (
    near !== false &&
    curves.every((curve) =>
      curve.every((linear, i) => Math.abs(encoded(linear) - i / (curve.length - 1)) <= SAME_LEVEL),
    )
  );
}

function encoded(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}
