import {
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressSnappy,
  decompressZstd,
} from 'hyparquet-compressors';
import { crc32 } from './bytes.ts';
import { assure, damaged, type InflateBudget, unread } from './damage.ts';

/** By the numbers of the format. Brotli is not among them: what it makes of some bytes has no bound that can be set. */
const CODECS: Readonly<Record<number, (bytes: Uint8Array, length: number) => Uint8Array>> = {
  0: (bytes) => bytes,
  1: decompressSnappy,
  2: gunzip,
  5: decompressLz4,
  6: (bytes, length) => decompressZstd(bytes, new Uint8Array(length)),
  7: decompressLz4Raw,
};

/** Of a page, once inflated; those of published files have about one megabyte. */
const MAX_PAGE = 256_000_000;

/** Inflates a page that says how long it becomes. Throws DonneesError. */
export function inflate(bytes: Uint8Array, length: number, codec: number, budget: InflateBudget): Uint8Array {
  const codecOf = CODECS[codec];
  if (!codecOf) throw unread();
  assure(length <= MAX_PAGE);
  budget.take(length);
  if (length === 0) return new Uint8Array(0);
  let inflated: Uint8Array;
  try {
    inflated = codecOf(bytes, length);
  } catch {
    // Each codec throws errors of its own.
    throw damaged();
  }
  assure(inflated.length === length);
  return inflated;
}

// The end of a gzip stream says what it must become.
function gunzip(bytes: Uint8Array, length: number): Uint8Array {
  assure(bytes.length >= 18);
  const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const inflated = decompressGzip(bytes, length);
  assure(view.getUint32(4, true) === length && view.getUint32(0, true) === crc32(inflated));
  return inflated;
}
