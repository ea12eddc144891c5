import { gammaProfile, MAX_PROFILE, profileOf } from '../color/profile.ts';
import { PictureError } from '../error.ts';
import type { ColorProfile } from '../types.ts';
import type { PngChunk } from './chunks.ts';
import { inflateWithin } from './inflate.ts';

/** White, red, green and blue of sRGB, x and y of each, as cHRM writes them. */
const PRIMARIES = [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000];
const CONVERT = 'convertissez l’image au profil sRVB (sRGB) et enregistrez-la à nouveau';

/**
 * The colours of a PNG, undefined for sRGB. Of the chunks that describe them, the first of cICP, iCCP, sRGB, gAMA and
 * cHRM counts (PNG, third edition, 4.3).
 */
export function colorsOf(chunks: readonly PngChunk[], colors: 'gray' | 'rgb'): ColorProfile | undefined {
  const data = (name: string): Uint8Array | undefined => chunks.find(({ type }) => type === name)?.data;
  const code = data('cICP');
  // BT.709 primaries, the curve of sRGB, full range.
  if (code && !(code[0] === 1 && code[1] === 13 && code[3] === 1))
    throw new PictureError(`a des couleurs qui ne sont pas celles d’un écran ordinaire : ${CONVERT}`);
  const packed = data('iCCP');
  if (code) return undefined;
  if (packed) {
    const name = packed.indexOf(0);
    if (name < 1 || name > 79 || packed[name + 1] !== 0)
      throw new PictureError(`porte un profil de couleurs abîmé : ${CONVERT}`);
    return profileOf(
      inflateWithin(packed.subarray(name + 2), MAX_PROFILE, 'les octets du profil de couleurs'),
      colors,
    );
  }
  return data('sRGB')
    ? undefined
    : measured(data('gAMA'), colors === 'rgb' ? data('cHRM') : undefined, colors);
}

function measured(
  gamma: Uint8Array | undefined,
  primaries: Uint8Array | undefined,
  colors: 'gray' | 'rgb',
): ColorProfile | undefined {
  if (primaries && !PRIMARIES.every((value, i) => Math.abs(value - uint32(primaries, i * 4)) <= 1000))
    throw new PictureError(`a des couleurs primaires qui ne sont pas celles de sRVB : ${CONVERT}`);
  if (!gamma) return undefined;
  const encoding = uint32(gamma, 0) / 100_000;
  // 1/2.2 is how the curve of sRGB is written in gAMA.
  if (Math.abs(encoding - 0.45455) < 0.003) return undefined;
  if (encoding < 0.2 || encoding > 2) throw new PictureError(`a un gamma qui n’a pas de sens : ${CONVERT}`);
  return gammaProfile(encoding, colors);
}

function uint32(data: Uint8Array, at: number): number {
  if (data.length < at + 4) return 0;
  return new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(at);
}
