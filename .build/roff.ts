// Escapes texts for man(7), the language of manual pages.
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
  // No-break spaces of French typography.
  '\u00a0': '\\~',
  '\u202f': '\\~',
};

const unicode = (sign: string) =>
  `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Escapes a text: on one line, in ASCII, which all programs read alike, and without requests of the language. */
export function roff(text: string): string {
  const line = text
    .replace(/[\n\r\t ]+/g, ' ')
    .trim()
    .replace(/[\\\-'`^~"]|[^ -~]/gu, (sign) => SIGNS[sign] ?? unicode(sign));
  return line.startsWith('.') ? `\\&${line}` : line;
}

/** A term, already formatted, with its text below. */
export const item = (term: string, text: string): string => `.TP\n${term}\n${roff(text)}`;

/** Formats the lines below a heading: « bash  dans ~/.bashrc » is a term and its text; other lines keep their breaks. */
export const lines = (all: readonly string[]): string =>
  all
    .map((line) => {
      const [, term, text = ''] = /^ +(\S+) {2,}(.+)$/.exec(line) ?? [];
      return term === undefined ? `.nf\n${roff(line)}\n.fi` : item(roff(term), text);
    })
    .join('\n')
    .replaceAll('\n.fi\n.nf\n', '\n');
