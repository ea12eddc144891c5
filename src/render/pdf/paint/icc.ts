import type { ColorProfile } from '../pictures/index.ts';

const WHITE = [0.9642, 1, 0.8249] as const;
// Primaries and white point of sRGB, adapted to D50 (IEC 61966-2-1; ICC.1:2001-04), as s15Fixed16 numbers.
const COLORANTS = [
  [0.4361, 0.2225, 0.0139],
  [0.3851, 0.7169, 0.0971],
  [0.1431, 0.0606, 0.7141],
] as const;
const CURVE_POINTS = 1024;

/** An ICC profile (version 2, display, RGB) of the sRGB colour space: matrix and tone curve. */
export function srgbProfile(): Uint8Array {
  return profile('sRGB', COLORANTS, [[['rTRC', 'gTRC', 'bTRC'], curve(srgbCurve())]]);
}

/** An ICC profile (version 2, display) of the colours of a picture, in grey or RGB. */
export function pictureProfile({ colorants, curves }: ColorProfile): Uint8Array {
  const names = colorants ? ['rTRC', 'gTRC', 'bTRC'] : ['kTRC'];
  return profile(
    'csi',
    colorants ?? [],
    names.map((name, i) => [[name], curve(curves[i] ?? [])]),
  );
}

type TagData = [tags: string[], data: Uint8Array];

function profile(
  name: string,
  colorants: readonly (readonly number[])[],
  curves: readonly TagData[],
): Uint8Array {
  const blocks: TagData[] = [
    [['desc'], description(name)],
    [['cprt'], text('CC0')],
    [['wtpt'], xyz(WHITE)],
    ...colorants.map((value, i): TagData => [[`${'rgb'[i]}XYZ`], xyz(value)]),
    ...curves,
  ];
  const count = blocks.reduce((sum, [tags]) => sum + tags.length, 0);
  let at = 128 + 4 + count * 12;
  const size = blocks.reduce((sum, [, data]) => sum + ((data.length + 3) & ~3), at);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  header(view, size, colorants.length > 0 ? 'RGB ' : 'GRAY');
  view.setUint32(128, count);
  let entry = 132;
  for (const [tags, data] of blocks) {
    for (const tag of tags) {
      ascii(view, entry, tag);
      view.setUint32(entry + 4, at);
      view.setUint32(entry + 8, data.length);
      entry += 12;
    }
    bytes.set(data, at);
    at += (data.length + 3) & ~3;
  }
  return bytes;
}

function header(view: DataView, size: number, space: string): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  ascii(view, 12, `mntr${space}XYZ `);
  for (const [index, value] of [2000, 1, 1].entries()) view.setUint16(24 + index * 2, value);
  ascii(view, 36, 'acsp');
  setXyz(view, 68, WHITE);
}

function srgbCurve(): Float64Array {
  return Float64Array.from({ length: CURVE_POINTS }, (_, i) => {
    const value = i / (CURVE_POINTS - 1);
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function curve(linear: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + linear.length * 2));
  ascii(view, 0, 'curv');
  view.setUint32(8, linear.length);
  for (let i = 0; i < linear.length; i++) view.setUint16(12 + i * 2, Math.round((linear[i] ?? 0) * 65535));
  return new Uint8Array(view.buffer);
}

function xyz(value: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  ascii(view, 0, 'XYZ ');
  setXyz(view, 8, value);
  return new Uint8Array(view.buffer);
}

function description(name: string): Uint8Array {
  // The ASCII name, then an empty Unicode one and an empty ScriptCode one of fixed length.
  const view = new DataView(new ArrayBuffer(12 + name.length + 1 + 8 + 3 + 67));
  ascii(view, 0, 'desc');
  view.setUint32(8, name.length + 1);
  ascii(view, 12, name);
  return new Uint8Array(view.buffer);
}

function text(value: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + value.length + 1));
  ascii(view, 0, 'text');
  ascii(view, 8, value);
  return new Uint8Array(view.buffer);
}

function setXyz(view: DataView, at: number, value: readonly number[]): void {
  for (const [index, part] of value.entries()) view.setInt32(at + index * 4, Math.round(part * 65536));
}

function ascii(view: DataView, at: number, value: string): void {
  for (let i = 0; i < value.length; i++) view.setUint8(at + i, value.charCodeAt(i));
}
