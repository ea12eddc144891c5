import { PictureError } from '../error.ts';
import type { ColorProfile } from '../types.ts';
import { type Curve, curveOf } from './curve.ts';
import { isSrgb, SRGB_COLORANTS } from './srgb.ts';

/** The largest colour profile read: those of screens have a few thousand bytes, those of presses up to two million. */
export const MAX_PROFILE = 4_000_000;
const D50 = [0.9642, 1, 0.8249] as const;
const CONVERT = 'convertissez l’image au profil sRVB (sRGB) dans votre logiciel et enregistrez-la à nouveau';

/**
 * The colours that an ICC profile gives to samples: undefined when they are those of sRGB, to what the eye can see;
 * else the few numbers of a matrix profile. Refuses profiles of tables and profiles of other samples.
 */
export function profileOf(bytes: Uint8Array, colors: 'gray' | 'rgb'): ColorProfile | undefined {
  const tags = tagsOf(bytes);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (name(16) === 'CMYK') throw new PictureError(`porte un profil de couleurs CMJN : ${CONVERT}`);
  if (name(16) !== (colors === 'rgb' ? 'RGB ' : 'GRAY'))
    throw new PictureError(`porte un profil de couleurs qui n’est pas celui de ses pixels : ${CONVERT}`);
  if (name(20) !== 'XYZ ' || tags.has('A2B0'))
    throw new PictureError(`porte un profil de couleurs que csi ne sait pas garder : ${CONVERT}`);
  if (colors === 'gray') {
    const curve = curveOf(tags.get('kTRC'));
    return curve && (isSrgb({ curves: [curve] }) ? undefined : { curves: [curve] });
  }
  const colorants = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => xyzOf(tags.get(tag)));
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((tag) => curveOf(tags.get(tag)));
  // The three colours together are the white of the profile: D50, as ICC.1 asks.
  if (D50.some((value, i) => Math.abs(colorants.reduce((sum, one) => sum + (one[i] ?? 0), 0) - value) > 0.02))
    throw damaged();
  const profile = { colorants, curves };
  return isSrgb(profile) ? undefined : profile;
}

/** The profile of pixels whose gamma alone is known, as PNG writes it: the exponent of encoding. */
export function gammaProfile(encoding: number, colors: 'gray' | 'rgb'): ColorProfile | undefined {
  const curve: Curve = Float64Array.from({ length: 256 }, (_, i) => (i / 255) ** (1 / encoding));
  const profile =
    colors === 'gray'
      ? { curves: [curve] }
      : { curves: [curve, curve, curve], colorants: SRGB_COLORANTS.map((one) => [...one]) };
  return isSrgb(profile) ? undefined : profile;
}

function tagsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length < 132 || bytes.length > MAX_PROFILE) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(128);
  if (view.getUint32(0) > bytes.length || view.getUint32(36) !== 0x61637370) throw damaged();
  if (count > 100 || 132 + count * 12 > bytes.length) throw damaged();
  const tags = new Map<string, Uint8Array>();
  for (let at = 132; at < 132 + count * 12; at += 12) {
    const [from, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (from > bytes.length || length > bytes.length - from) throw damaged();
    tags.set(String.fromCharCode(...bytes.subarray(at, at + 4)), bytes.subarray(from, from + length));
  }
  return tags;
}

function xyzOf(data: Uint8Array | undefined): number[] {
  if (!data || data.length < 20) throw damaged();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return [8, 12, 16].map((at) => view.getInt32(at) / 65536);
}

function damaged(): PictureError {
  return new PictureError(`porte un profil de couleurs abîmé : ${CONVERT}`);
}
