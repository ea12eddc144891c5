import { boundedSize } from '../bounds.ts';
import { PictureError } from '../error.ts';
import type { PngChunk } from './chunks.ts';

/** What IHDR says of the pixels (ISO/IEC 15948, 11.2.2). */
export interface PngHeader {
  columns: number;
  rows: number;
  /** Bits a sample. */
  bits: number;
  /** Samples a pixel, opacity included. */
  samples: number;
  palette: boolean;
  /** Whether the last sample of a pixel is its opacity. */
  alpha: boolean;
  interlaced: boolean;
}

const TYPES: Readonly<Record<number, { samples: number; bits: readonly number[] }>> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};

/** Reads IHDR, which must be the first chunk, and refuses what is outside of the format or too large. */
export function headerOf(chunk: PngChunk | undefined): PngHeader {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) throw unreadable();
  const view = new DataView(chunk.data.buffer, chunk.data.byteOffset, 13);
  const [columns, rows] = [view.getUint32(0), view.getUint32(4)];
  const [bits, color, method, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  const type = TYPES[color ?? -1];
  if (!type?.bits.includes(bits ?? 0) || method !== 0 || filter !== 0 || (interlace ?? 2) > 1)
    throw unreadable();
  boundedSize(columns, rows);
  return {
    columns,
    rows,
    bits: bits ?? 0,
    samples: type.samples,
    palette: color === 3,
    alpha: color === 4 || color === 6,
    interlaced: interlace === 1,
  };
}

/** Bytes of a row of so many pixels, without its filter. */
export function rowBytesOf({ bits, samples }: { bits: number; samples: number }, columns: number): number {
  return Math.ceil((columns * bits * samples) / 8);
}

function unreadable(): PictureError {
  return new PictureError('est un PNG dont l’en-tête n’a pas de sens : exportez l’image à nouveau');
}
