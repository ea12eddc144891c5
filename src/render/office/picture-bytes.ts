import { joined } from '../../kernel/bytes/join.ts';
import { segmentsOf } from '../pdf/pictures/jpeg/segments.ts';
import { chunksOf } from '../pdf/pictures/png/chunks.ts';

/** Chunks of a PNG that say who made it, when and where, or how it is turned. */
const METADATA_CHUNKS = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);
/** Segments of a JPEG that do: Exif and XMP, IPTC, comments. */
const METADATA_SEGMENTS = new Set([0xe1, 0xed, 0xfe]);
/** What a chunk has around its data: a length, four letters and a sum. */
const AROUND_CHUNK = 12;
const BEFORE_CHUNKS = 8;

/** A PNG without what a photo says of its author and its place; its pixels and its colours are kept. */
export function barePng(bytes: Uint8Array): Uint8Array {
  let at = BEFORE_CHUNKS;
  const kept = [bytes.subarray(0, at)];
  for (const { type, data } of chunksOf(bytes)) {
    const end = at + data.length + AROUND_CHUNK;
    if (!METADATA_CHUNKS.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(kept);
}

/** A JPEG without them. */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  const kept = segmentsOf(bytes).segments.flatMap(({ marker, data, coded }) => {
    const length = data.length + 2;
    return METADATA_SEGMENTS.has(marker)
      ? []
      : [Uint8Array.of(0xff, marker, length >> 8, length & 0xff), data, coded];
  });
  return joined([Uint8Array.of(0xff, 0xd8), ...kept, Uint8Array.of(0xff, 0xd9)]);
}
