import { PictureError } from '../error.ts';

/** The linear light of samples from 0 to 1, evenly spread. */
export type Curve = Float64Array;

const POINTS = 256;
/** The number of parameters of each kind of parametric curve (ICC.1:2010, 10.16). */
const PARAMETERS = [1, 3, 4, 5, 7];

/** The tone curve of a profile, sampled, from a tag of type `curv` or `para`. Refuses any other. */
export function curveOf(data: Uint8Array | undefined): Curve {
  if (!data || data.length < 12) throw unreadable();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const kind = String.fromCharCode(...data.subarray(0, 4));
  const at = kind === 'curv' ? tabled(view) : kind === 'para' ? parametric(view) : undefined;
  if (!at) throw unreadable();
  const curve = Float64Array.from({ length: POINTS }, (_, i) =>
    Math.min(1, Math.max(0, at(i / (POINTS - 1)))),
  );
  if (curve.some((value) => !Number.isFinite(value))) throw unreadable();
  return curve;
}

function tabled(view: DataView): ((x: number) => number) | undefined {
  const count = view.getUint32(8);
  if (count > 65536 || view.byteLength < 12 + count * 2) return undefined;
  if (count === 0) return (x) => x;
  if (count === 1) return (x) => x ** (view.getUint16(12) / 256);
  return (x) => {
    const place = x * (count - 1);
    const before = Math.min(count - 2, Math.floor(place));
    const low = view.getUint16(12 + before * 2);
    const high = view.getUint16(14 + before * 2);
    return (low + (high - low) * (place - before)) / 65535;
  };
}

function parametric(view: DataView): ((x: number) => number) | undefined {
  const kind = view.getUint16(8);
  const count = PARAMETERS[kind];
  if (count === undefined || view.byteLength < 12 + count * 4) return undefined;
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from(
    { length: count },
    (_, i) => view.getInt32(12 + i * 4) / 65536,
  );
  const power = (x: number): number => Math.max(0, a * x + b) ** g;
  if (kind === 0) return (x) => x ** g;
  if (kind === 1) return (x) => (x >= -b / a ? power(x) : 0);
  if (kind === 2) return (x) => (x >= -b / a ? power(x) + c : c);
  return (x) => (x >= d ? power(x) + e : c * x + f);
}

function unreadable(): PictureError {
  return new PictureError(
    'porte un profil de couleurs que csi ne sait pas lire : convertissez l’image au profil sRVB (sRGB) et enregistrez-la à nouveau',
  );
}
