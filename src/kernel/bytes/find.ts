/** Where an ASCII text first stands in bytes, from `from` on; -1 when it does not. */
export function indexOfText(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  const last = bytes.length - text.length;
  for (let at = from; at <= last; at++) if (bytes[at] === first && standsAt(bytes, text, at)) return at;
  return -1;
}

/** Where an ASCII text last stands in bytes; -1 when it does not. */
export function lastIndexOfText(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.length - text.length; at >= 0; at--)
    if (bytes[at] === first && standsAt(bytes, text, at)) return at;
  return -1;
}

function standsAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 1; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
