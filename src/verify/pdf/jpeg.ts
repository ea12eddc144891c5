/** The size in pixels and the number of components in the frame header of a JPEG (ITU-T T.81, B.2.2); undefined unless there is exactly one. */
export function jpegFrame(
  data: Uint8Array,
): { width: number; height: number; components: number } | undefined {
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined;
  const at = (i: number) => data[i] ?? 0;
  let found: { width: number; height: number; components: number } | undefined;
  for (let i = 2; i + 3 < data.length; ) {
    const [marker, length] = [at(i + 1), at(i + 2) * 256 + at(i + 3)];
    if (at(i) !== 0xff || length < 2) return undefined;
    // The compressed picture begins here. A frame header after it would make a second picture.
    if (marker === START_OF_SCAN) return found;
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
      if (found) return undefined;
      found = {
        height: at(i + 5) * 256 + at(i + 6),
        width: at(i + 7) * 256 + at(i + 8),
        components: at(i + 9),
      };
    }
    i += 2 + length;
  }
  return undefined;
}

const START_OF_SCAN = 0xda;
/** Markers within the range of frame headers that are none: Huffman tables, a reserved one, arithmetic conditioning. */
const NO_FRAME: readonly number[] = [0xc4, 0xc8, 0xcc];
