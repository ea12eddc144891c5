/** The keys of the dictionary at the start of a text, each with its value as written. */
export function keysOf(text: string): Map<string, string> {
  const keys = new Map<string, string>();
  let at = text.indexOf('<<') + 2;
  for (;;) {
    at = spaceAfter(text, at);
    if (text[at] !== '/') return keys;
    const end = valueEnd(text, at);
    const from = spaceAfter(text, end);
    // A reference is three tokens.
    const reference = /^\d+ \d+ R\b/.exec(text.slice(from, from + 24))?.[0];
    const to = reference ? from + reference.length : valueEnd(text, from);
    keys.set(text.slice(at + 1, end), text.slice(from, to));
    at = to;
  }
}

/** The text of a dictionary with some keys replaced; undefined removes a key. */
export function written(
  keys: ReadonlyMap<string, string>,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const all = new Map<string, string | undefined>([...keys, ...Object.entries(changes)]);
  return `<<${[...all].flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${value}`])).join('')}>>`;
}

function spaceAfter(text: string, at: number): number {
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** The offset after the value that begins at `start`. */
function valueEnd(text: string, start: number): number {
  if (text.startsWith('<<', start)) return closed(text, start);
  if (text[start] === '[') return closed(text, start);
  if (text[start] === '(') return literalEnd(text, start);
  if (text[start] === '<') return text.indexOf('>', start) + 1;
  let at = start + 1;
  while (at < text.length && !/[\s()<>[\]/]/.test(text[at] ?? '')) at += 1;
  return at;
}

function literalEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

// The same for a dictionary or an array.
function closed(text: string, start: number): number {
  const [open, close] = text[start] === '[' ? ['[', ']'] : ['<<', '>>'];
  for (
    let at = spaceAfter(text, start + open.length);
    at < text.length;
    at = spaceAfter(text, valueEnd(text, at))
  )
    if (text.startsWith(close, at)) return at + close.length;
  return text.length;
}
