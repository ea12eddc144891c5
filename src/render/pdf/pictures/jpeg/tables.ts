import type { JpegFrame } from './frame.ts';
import { damaged, type JpegSegment, MARKER } from './segments.ts';

/** Scans of a progressive picture: ten or so in practice; each one costs readers a pass over all pixels. */
const MAX_SCANS = 100;

/**
 * Checks the tables and scans of a file in order: tables are whole, scans use those that were defined, name
 * components of the frame, and in the end each component has been scanned.
 */
export function checkScans(segments: readonly JpegSegment[], frame: JpegFrame): void {
  const quantized = new Set<number>();
  const coded = new Set<number>();
  const scanned = new Set<number>();
  let [scans, interval, framed] = [0, 0, false];
  for (const { marker, data, restarts } of segments) {
    if (marker === MARKER.dqt) for (const id of quantizations(data)) quantized.add(id);
    else if (marker === MARKER.dht) for (const id of huffmans(data)) coded.add(id);
    else if (marker === MARKER.dri) {
      if (data.length !== 2) throw damaged();
      interval = (data[0] ?? 0) * 256 + (data[1] ?? 0);
    } else if (marker === MARKER.sof0 || marker === MARKER.sof1 || marker === MARKER.sof2) framed = true;
    else if (marker === MARKER.sos) {
      if (!framed || ++scans > MAX_SCANS || (restarts > 0 && interval === 0)) throw damaged();
      for (const { id, table } of scan(data, frame, coded)) {
        if (!quantized.has(table)) throw damaged();
        scanned.add(id);
      }
    }
  }
  if (scanned.size !== frame.components.length) throw damaged();
}

// Quantization tables (B.2.4.1): no step may be zero.
function quantizations(data: Uint8Array): number[] {
  const ids: number[] = [];
  for (let at = 0; at < data.length; ) {
    const [kind = 0] = data.subarray(at++);
    const length = kind >> 4 === 0 ? 64 : 128;
    const table = data.subarray(at, at + length);
    if (kind >> 4 > 1 || (kind & 15) > 3 || table.length < length) throw damaged();
    for (let i = 0; i < length; i += length / 64)
      if (table[i] === 0 && (length === 64 || table[i + 1] === 0)) throw damaged();
    ids.push(kind & 15);
    at += length;
  }
  return ids;
}

// Huffman tables (B.2.4.2): codes of each length must leave room for the longer ones.
function huffmans(data: Uint8Array): number[] {
  const ids: number[] = [];
  for (let at = 0; at < data.length; ) {
    const [kind = 0] = data.subarray(at++);
    const counts = data.subarray(at, at + 16);
    let room = 1;
    let total = 0;
    for (const count of counts) {
      room = room * 2 - count;
      total += count;
      if (room < 0) throw damaged();
    }
    if (kind >> 4 > 1 || (kind & 15) > 3 || counts.length < 16 || total > 256) throw damaged();
    at += 16 + total;
    if (at > data.length) throw damaged();
    ids.push(kind);
  }
  return ids;
}

// A scan header (B.2.3): the components that it codes.
function scan(data: Uint8Array, frame: JpegFrame, coded: ReadonlySet<number>): JpegFrame['components'] {
  const [count = 0] = data;
  if (count < 1 || count > frame.components.length || data.length !== 4 + count * 2) throw damaged();
  const [first = 0, last = 0, approximation = 0] = data.subarray(1 + count * 2);
  const [high, low] = [approximation >> 4, approximation & 15];
  const whole = first === 0 && last === 63 && approximation === 0;
  const part =
    last <= 63 && first <= last && (first > 0 ? count === 1 : last === 0) && low <= 13 && high <= 13;
  if (frame.progressive ? !part : !whole) throw damaged();
  return Array.from({ length: count }, (_, i) => {
    const [id = 0, tables = 0] = data.subarray(1 + i * 2);
    const component = frame.components.find((one) => one.id === id);
    // A refinement of the first coefficients is coded without a table.
    const needsFirst = first === 0 && !(frame.progressive && high > 0);
    const sound = (!needsFirst || coded.has(tables >> 4)) && (last === 0 || coded.has(16 | (tables & 15)));
    if (!component || !sound) throw damaged();
    return component;
  });
}
