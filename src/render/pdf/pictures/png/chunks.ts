import { PictureError } from '../error.ts';

/** A chunk of a PNG file: four letters and its bytes. Four exports: chunks, and what their messages need. */
export interface PngChunk {
  type: string;
  data: Uint8Array;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Whether a file begins as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** The chunks of a PNG file, from IHDR to IEND, with sums checked and nothing after. */
export function chunksOf(bytes: Uint8Array): PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = SIGNATURE.length;
  for (;;) {
    if (at + 12 > bytes.length) throw truncated();
    const length = view.getUint32(at);
    if (length > bytes.length - at - 12) throw truncated();
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(at + 8 + length) !== crc(bytes.subarray(at + 4, at + 8 + length)))
      throw new PictureError(
        `est un PNG abîmé (la somme de contrôle de ${shownType(type)} ne correspond pas) : exportez l’image à nouveau`,
      );
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
    if (type === 'IEND') break;
  }
  if (at !== bytes.length)
    throw new PictureError(
      'contient des octets après la fin de l’image PNG : ouvrez-la et enregistrez-la à nouveau',
    );
  return chunks;
}

/** The type of a chunk as a message can print it. */
export function shownType(type: string): string {
  return /^[A-Za-z]{4}$/.test(type) ? `son bloc ${type}` : 'un bloc inconnu';
}

function truncated(): PictureError {
  return new PictureError('est un PNG tronqué : la fin manque ; copiez ou exportez l’image à nouveau');
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
