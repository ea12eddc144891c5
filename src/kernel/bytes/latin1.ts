/** How many characters one call makes: engines limit the arguments of a call. */
const AT_ONCE = 8192;

/** Bytes from `start` to `end` as text, one character (U+0000 to U+00FF) per byte. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const to = Math.min(end, bytes.length);
  let text = '';
  for (let at = start; at < to; at += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + AT_ONCE, to)));
  return text;
}

/** The bytes of a text, one per character; of a character after U+00FF, its low byte. */
export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
