import { PictureError } from '../error.ts';

/** A marker of a JPEG file with its segment, and for a scan the coded data that follow. */
export interface JpegSegment {
  marker: number;
  /** What the segment holds, after its length. */
  data: Uint8Array;
  /** Coded data, with their restart markers; empty but after SOS. */
  coded: Uint8Array;
  /** How many restart markers are among them. */
  restarts: number;
}

/** Markers of a segment (ITU-T T.81, B.1). */
export const MARKER = {
  sof0: 0xc0,
  sof1: 0xc1,
  sof2: 0xc2,
  dht: 0xc4,
  eoi: 0xd9,
  sos: 0xda,
  dqt: 0xdb,
  dri: 0xdd,
} as const;
/** More segments than any camera writes. */
const MAX_SEGMENTS = 2000;

/** Whether a file begins as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** The name of the segment that announces several pictures in one file, the first of which is the photo (CIPA DC-007). */
const MULTI = 'MPF\0';

/**
 * The segments of a JPEG file from SOI to EOI, with nothing left out, and where it ends: phones write a film, a second picture or their own
 * notes after the photo. Four exports: segments, and their names.
 */
export function segmentsOf(bytes: Uint8Array): { segments: JpegSegment[]; end: number } {
  const segments: JpegSegment[] = [];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff && at < bytes.length) throw damaged();
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) throw truncated();
    if (marker === MARKER.eoi) break;
    if (marker === 0xd8) throw two();
    // Stand-alone markers have no place between segments.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd7)) throw damaged();
    if (at + 2 > bytes.length) throw truncated();
    const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (length < 2) throw damaged();
    if (at + length > bytes.length) throw truncated();
    const data = bytes.subarray(at + 2, at + length);
    at += length;
    const { end, restarts } = marker === MARKER.sos ? codedUntil(bytes, at) : { end: at, restarts: 0 };
    segments.push({ marker, data, coded: bytes.subarray(at, end), restarts });
    if (segments.length > MAX_SEGMENTS) throw damaged();
    at = end;
  }
  // Two pictures one after the other, and nothing says which of them is meant.
  if (isJpeg(bytes.subarray(at)) && !segments.some(isMulti)) throw two();
  return { segments, end: at };
}

const isMulti = ({ marker, data }: JpegSegment): boolean =>
  marker === 0xe2 && String.fromCharCode(...data.subarray(0, MULTI.length)) === MULTI;

// Where coded data end: at the first marker that is neither a stuffed byte nor a restart, which must follow in order.
function codedUntil(bytes: Uint8Array, from: number): { end: number; restarts: number } {
  let restarts = 0;
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === 0) at += 2;
    else if (next === 0xd0 + (restarts & 7)) {
      restarts++;
      at += 2;
    } else if (next === 0xff) at++;
    else if (next !== undefined && next >= 0xd0 && next <= 0xd7) throw damaged();
    else if (next !== undefined) return { end: at, restarts };
    else break;
  }
  throw truncated();
}

/** The error of a file whose structure has no meaning. */
export function damaged(): PictureError {
  return new PictureError('est un JPEG abîmé : ouvrez l’image et enregistrez-la à nouveau');
}

function truncated(): PictureError {
  return new PictureError('est un JPEG tronqué : la fin manque ; copiez ou exportez l’image à nouveau');
}

function two(): PictureError {
  return new PictureError('contient plusieurs images JPEG : ouvrez celle qu’il faut et enregistrez-la seule');
}
