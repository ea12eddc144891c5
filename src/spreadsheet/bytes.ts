import { XML } from '../archive/xml.ts';
import { joined } from '../archive/zip.ts';

/** How many characters are gathered before they become bytes, which take half the room. */
const GATHERED = 1 << 20;

/** An XML part from its pieces, as bytes. */
export function bytesOf(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const done: Uint8Array[] = [];
  let text = XML;
  for (const piece of pieces) {
    text += piece;
    if (text.length < GATHERED) continue;
    done.push(encoder.encode(text));
    text = '';
  }
  done.push(encoder.encode(text));
  return done.length === 1 ? (done[0] as Uint8Array) : joined(done);
}
