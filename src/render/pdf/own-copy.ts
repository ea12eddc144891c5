/** The same text in memory of its own: JavaScript engines keep a whole document alive for a word cut out of it, and caches outlive documents. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
