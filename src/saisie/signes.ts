/** The colon that ends a key on a line; undefined if there is none. */
export function colonIn(text: string, start: number, end: number): number | undefined {
  const quoted = text[start] === '"' || text[start] === "'";
  if (/[[{#|>]/.test(text[start] ?? '')) return undefined;
  const from = quoted ? closing(text, start) : start;
  if (from === undefined) return undefined;
  for (let at = from; at < end; at++) {
    if (text[at] === ':' && (at + 1 === end || /\s/.test(text[at + 1] ?? ''))) return at;
    if (quoted && at > from && text[at] !== ' ') return undefined;
    if (text[at] === '#' && text[at - 1] === ' ') return undefined;
  }
  return undefined;
}

/** The offset of the quotation mark that closes a text; undefined if it is open at the end. */
export function closing(text: string, start: number): number | undefined {
  const mark = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (mark === '"' && text[at] === '\\') at += 1;
    else if (text[at] === mark && text[at + 1] === mark && mark === "'") at += 1;
    else if (text[at] === mark) return at;
  }
  return undefined;
}

/** A key without its quotation marks. */
export const unquoted = (key: string): string => key.replace(/^(["'])(.*)\1$/s, '$2');
