import { indexOfText } from '../../../kernel/bytes/find.ts';
import type { Orientation } from './types.ts';

/** What csi reads of Exif: how the rows lie, the resolution in pixels per inch, and whether it names a place. */
export interface ExifFacts {
  orientation: Orientation;
  perInch?: [number, number];
  located?: true;
}

// The tag that points to the directory of the place (Exif 2.32, 4.6.3), and that of the latitude there (4.6.6).
const GPS = 0x8825;
const LATITUDE = 2;

/**
 * Reads the first directory of an Exif block, a TIFF header onward (Exif 2.32, 4.6). What has no meaning is as if it
 * were not there, as for every reader of pictures.
 */
export function exifOf(tiff: Uint8Array): ExifFacts {
  const facts: ExifFacts = { orientation: 1 };
  if (tiff.length < 8) return facts;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const start = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || start > tiff.length - 2) return facts;
  const values = new Map<number, number>();
  const count = view.getUint16(start, little);
  for (let at = start + 2, i = 0; i < count && at + 12 <= tiff.length; at += 12, i++) {
    const [tag, type] = [view.getUint16(at, little), view.getUint16(at + 2, little)];
    if (tag === GPS && hasLatitude(view, view.getUint32(at + 8, little), little)) facts.located = true;
    if (type === 3) values.set(tag, view.getUint16(at + 8, little));
    const place = view.getUint32(at + 8, little);
    if (type === 5 && place <= tiff.length - 8)
      values.set(tag, view.getUint32(place, little) / view.getUint32(place + 4, little));
  }
  const orientation = values.get(0x0112) ?? 1;
  if (orientation >= 1 && orientation <= 8) facts.orientation = orientation as Orientation;
  const [x, y, unit] = [values.get(0x011a), values.get(0x011b), values.get(0x0128) ?? 2];
  const inch = unit === 3 ? 2.54 : unit === 2 ? 1 : 0;
  if (x && y && inch) facts.perInch = [x * inch, y * inch];
  return facts;
}

function hasLatitude(view: DataView, start: number, little: boolean): boolean {
  if (start > view.byteLength - 2) return false;
  const count = view.getUint16(start, little);
  for (let at = start + 2, i = 0; i < count && at + 12 <= view.byteLength; at += 12, i++)
    if (view.getUint16(at, little) === LATITUDE) return true;
  return false;
}

/** Whether an XMP packet tells a latitude. */
export function placeInXmp(packet: Uint8Array): boolean {
  return indexOfText(packet, 'GPSLatitude') >= 0;
}
