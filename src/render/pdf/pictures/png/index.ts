/** PNG (ISO/IEC 15948): the whole file is checked, and its rows are kept as PDF reads them. */

import { joined } from '../../../../kernel/bytes/join.ts';
import { boundedBytes, pointsOf } from '../bounds.ts';
import { PictureError } from '../error.ts';
import { exifOf, placeInXmp } from '../exif.ts';
import type { RasterPicture } from '../types.ts';
import { chunksOf, type PngChunk, shownType } from './chunks.ts';
import { colorsOf } from './colors.ts';
import { refiltered } from './filters.ts';
import { headerOf, type PngHeader, rowBytesOf } from './header.ts';
import { inflateExactly, inflateWithin } from './inflate.ts';
import { deinterlaced, passesOf } from './interlace.ts';
import { alphaOf, keyedOf, samplesOf } from './opacity.ts';

export { isPng } from './chunks.ts';

/** Reads a PNG file of any colour type and depth. Throws PictureError. */
export function readPng(bytes: Uint8Array): RasterPicture {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks[0]);
  inOrder(chunks, header);
  const rows = filteredRows(header, chunks);
  const key = chunks.find(({ type }) => type === 'tRNS')?.data;
  const mask = header.alpha ? alphaOf(header, rows) : key && keyedOf(header, rows, key);
  const colored = header.samples - (header.alpha ? 1 : 0);
  const whole = header.bits < 16 && !header.alpha;
  const perInch = resolutionOf(chunks);
  const profile = colorsOf(chunks, header.palette || colored === 3 ? 'rgb' : 'gray');
  return {
    kind: 'raster',
    media: 'image/png',
    width: pointsOf(header.columns, perInch?.[0]),
    height: pointsOf(header.rows, perInch?.[1]),
    columns: header.columns,
    rows: header.rows,
    orientation: 1,
    colors: header.palette ? { palette: paletteOf(header, chunks) } : colored === 3 ? 'rgb' : 'gray',
    pixels: whole
      ? { bits: header.bits, data: rows }
      : { bits: 8, data: samplesOf(header, rows, 0, colored) },
    ...(mask && { mask }),
    ...(profile && { profile }),
    ...(chunks.some(located) && { located: true }),
  };
}

// The rows with their filters, whatever the order of the pixels in the file.
function filteredRows(header: PngHeader, chunks: readonly PngChunk[]): Uint8Array {
  const packed = joined(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const passes = passesOf(header);
  const length = passes.reduce((sum, { bytes }) => sum + bytes, 0);
  boundedBytes(length);
  const rows = inflateExactly(packed, length, 'ses pixels');
  let at = 0;
  for (const pass of passes)
    for (let row = 0; row < pass.rows; row++, at += pass.bytes / pass.rows)
      if ((rows[at] ?? 5) > 4)
        throw new PictureError(
          'est un PNG abîmé : une ligne de pixels n’a pas de sens ; exportez l’image à nouveau',
        );
  if (!header.interlaced) return rows;
  const rowBytes = rowBytesOf(header, header.columns);
  return refiltered(deinterlaced(header, rows), rowBytes, header.rows, header.bits < 8 || header.palette);
}

// Exif has a chunk of its own, and XMP is a text, as it is or compressed.
function located({ type, data }: PngChunk): boolean {
  if (type === 'eXIf') return exifOf(data).located === true;
  return type === 'iTXt' && placeInXmp(xmpOf(data));
}

/** The most bytes of a compressed XMP packet that are read. */
const MAX_XMP = 1_000_000;

// The text of an iTXt chunk (ISO/IEC 15948, 11.3.4.5): keyword, two bytes about compression, language, translated keyword, text.
function xmpOf(data: Uint8Array): Uint8Array {
  const keyword = data.indexOf(0);
  if (data[keyword + 1] !== 1) return data;
  const text = data.indexOf(0, data.indexOf(0, keyword + 3) + 1) + 1;
  try {
    return inflateWithin(data.subarray(text), MAX_XMP, 'son bloc iTXt');
  } catch {
    return new Uint8Array();
  }
}

const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

function inOrder(chunks: readonly PngChunk[], { samples, alpha }: PngHeader): void {
  const types = chunks.map(({ type }) => type);
  const unknown = types.find((type) => !CRITICAL.includes(type) && !/^[a-z]/.test(type));
  if (unknown !== undefined)
    throw new PictureError(
      `est un PNG que csi ne sait pas lire (${shownType(unknown)}) : exportez l’image à nouveau`,
    );
  if (types.includes('acTL'))
    throw new PictureError('est un PNG animé : enregistrez une seule de ses images');
  const once = ['IHDR', 'PLTE', 'tRNS'].every((one) => types.indexOf(one) === types.lastIndexOf(one));
  const [first, last] = [types.indexOf('IDAT'), types.lastIndexOf('IDAT')];
  const together = first > 0 && types.slice(first, last + 1).every((type) => type === 'IDAT');
  const before = ['PLTE', 'tRNS'].every((one) => types.indexOf(one) < first);
  const gray = samples < 3 && types.includes('PLTE') && (alpha || chunks[0]?.data[9] === 0);
  if (!once || !together || !before || gray)
    throw new PictureError(
      'est un PNG dont les blocs ne se suivent pas comme il faut : exportez l’image à nouveau',
    );
}

// As many colours as the depth can name: no reader has to guess what an index beyond the palette means.
function paletteOf({ bits }: PngHeader, chunks: readonly PngChunk[]): Uint8Array {
  const given = chunks.find(({ type }) => type === 'PLTE')?.data;
  if (!given || given.length === 0 || given.length % 3 !== 0 || given.length > 3 << bits)
    throw new PictureError(
      'est un PNG dont la palette manque ou n’a pas de sens : exportez l’image à nouveau',
    );
  const palette = new Uint8Array(3 << bits);
  palette.set(given);
  return palette;
}

// Pixels per inch across and down, when pHYs says them in metres.
function resolutionOf(chunks: readonly PngChunk[]): [number, number] | undefined {
  const data = chunks.find(({ type }) => type === 'pHYs')?.data;
  if (data?.length !== 9 || data[8] !== 1) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, 9);
  return [view.getUint32(0) * 0.0254, view.getUint32(4) * 0.0254];
}
