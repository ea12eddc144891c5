/** The sides of a JPEG and its components, as its own frame says (ITU-T T.81, B.2.2); undefined when it says none, or several. */
export function jpegFrame(
  data: Uint8Array,
): { width: number; height: number; components: number } | undefined {
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined;
  const at = (i: number) => data[i] ?? 0;
  let found: { width: number; height: number; components: number } | undefined;
  for (let i = 2; i + 3 < data.length; ) {
    const [mark, length] = [at(i + 1), at(i + 2) * 256 + at(i + 3)];
    if (at(i) !== 0xff || length < 2) return undefined;
    // The picture itself begins: no frame may come after.
    if (mark === START_OF_SCAN) return found;
    if (mark >= 0xc0 && mark <= 0xcf && !NO_FRAME.includes(mark)) {
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
/** Huffman tables, reserved, arithmetic conditions: of the same family of marks. */
const NO_FRAME: readonly number[] = [0xc4, 0xc8, 0xcc];
