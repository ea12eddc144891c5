/** JPEG (ITU-T T.81): the structure of the whole file is checked; the coded pixels go into the PDF as they are, without metadata. */

import { joined } from '../../../../kernel/bytes/join.ts';
import { pointsOf } from '../bounds.ts';
import { MAX_PROFILE, profileOf } from '../color/profile.ts';
import { PictureError } from '../error.ts';
import { type ExifFacts, exifOf, placeInXmp } from '../exif.ts';
import type { RasterPicture } from '../types.ts';
import { frameOf, type JpegFrame } from './frame.ts';
import { damaged, type JpegSegment, segmentsOf } from './segments.ts';
import { checkScans } from './tables.ts';

export { isJpeg } from './segments.ts';

const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee];

/** The name of a segment that holds XMP (XMP specification, part 3, 1.1.3). */
const XMP = 'http://ns.adobe.com/xap/1.0/\0';

/** Reads a JPEG file, baseline or progressive, in grey or YCbCr. Throws PictureError. */
export function readJpeg(bytes: Uint8Array): RasterPicture {
  const { segments, end } = segmentsOf(bytes);
  const frame = frameOf(segments);
  checkScans(segments, frame);
  checkColors(segments, frame);
  const colors = frame.components.length === 1 ? 'gray' : 'rgb';
  const icc = profileBytes(segments);
  const profile = icc && profileOf(icc, colors);
  const exif = tagged(segments, APP1, 'Exif\0\0')[0];
  const facts: ExifFacts = exif ? exifOf(exif) : { orientation: 1 };
  const located = facts.located || tagged(segments, APP1, XMP).some(placeInXmp);
  const perInch = density(segments) ?? facts.perInch;
  const width = pointsOf(frame.columns, perInch?.[0]);
  const height = pointsOf(frame.rows, perInch?.[1]);
  // From 5 on, rows are drawn as columns.
  const sideways = facts.orientation >= 5;
  return {
    kind: 'raster',
    media: 'image/jpeg',
    width: sideways ? height : width,
    height: sideways ? width : height,
    columns: frame.columns,
    rows: frame.rows,
    orientation: facts.orientation,
    colors,
    pixels: { jpeg: bare(segments) },
    ...(profile && { profile }),
    ...(located && { located }),
    ...(end < bytes.length && { end }),
  };
}

/** What the segments of a marker hold after a name. */
function tagged(segments: readonly JpegSegment[], marker: number, name: string): Uint8Array[] {
  return segments
    .filter(
      (one) => one.marker === marker && String.fromCharCode(...one.data.subarray(0, name.length)) === name,
    )
    .map(({ data }) => data.subarray(name.length));
}

// Three components are YCbCr, unless Adobe's segment or the letters R, G, B say otherwise.
function checkColors(segments: readonly JpegSegment[], { components }: JpegFrame): void {
  const adobe = tagged(segments, APP14, 'Adobe')[0];
  const transform = adobe && adobe.length >= 7 ? adobe[6] : undefined;
  const letters = String.fromCharCode(...components.map(({ id }) => id)).toUpperCase();
  const jfif = tagged(segments, APP0, 'JFIF\0').length > 0;
  if (components.length === 3 && (transform === 0 || (transform === undefined && !jfif && letters === 'RGB')))
    throw new PictureError(
      'est un JPEG en RVB sans conversion : enregistrez l’image en JPEG ordinaire ou en PNG',
    );
  if (components.length === 3 && transform !== undefined && transform > 1) throw damaged();
}

// The parts of the ICC profile, put together (ICC.1:2010, B.4).
function profileBytes(segments: readonly JpegSegment[]): Uint8Array | undefined {
  const parts = tagged(segments, APP2, 'ICC_PROFILE\0');
  if (parts.length === 0) return undefined;
  const ordered = [...parts].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const whole = ordered.every((part, i) => part[0] === i + 1 && part[1] === parts.length);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (!whole || length > MAX_PROFILE)
    throw new PictureError(
      'porte un profil de couleurs abîmé : convertissez l’image au profil sRVB (sRGB) et enregistrez-la à nouveau',
    );
  return joined(ordered.map((part) => part.subarray(2)));
}

// Pixels per inch, when JFIF says them.
function density(segments: readonly JpegSegment[]): [number, number] | undefined {
  const data = tagged(segments, APP0, 'JFIF\0')[0];
  if (!data || data.length < 7) return undefined;
  const unit = { 1: 1, 2: 2.54 }[data[2] ?? 0];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [x, y] = [view.getUint16(3), view.getUint16(5)];
  return unit && x && y ? [x * unit, y * unit] : undefined;
}

// The content of a JFIF segment: its name, version 1.1, pixels as high as wide, no thumbnail.
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

// The file without metadata, thumbnails and comments: JFIF says that its colours are YCbCr.
function bare(segments: readonly JpegSegment[]): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, ...JFIF)];
  for (const { marker, data, coded } of segments) {
    if (marker >= APP0) continue;
    const length = data.length + 2;
    parts.push(Uint8Array.of(0xff, marker, length >> 8, length & 255), data, coded);
  }
  return joined([...parts, Uint8Array.of(0xff, 0xd9)]);
}
