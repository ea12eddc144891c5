// What the language of manual pages, man(7), would read as its own in a text.
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
  // The no-break spaces of French typography.
  '\u00a0': '\\~',
  '\u202f': '\\~',
};

const unicode = (sign: string) =>
  `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** A text as it stands in a manual page: on one line, in ASCII, which every reader takes alike; no request in it. */
export function roff(text: string): string {
  const line = text
    .replace(/[\n\r\t ]+/g, ' ')
    .trim()
    .replace(/[\\\-'`^~"]|[^ -~]/gu, (sign) => SIGNS[sign] ?? unicode(sign));
  return line.startsWith('.') ? `\\&${line}` : line;
}

/** A term, which is formatted already, and what is said of it below. */
export const item = (term: string, text: string): string => `.TP\n${term}\n${roff(text)}`;

/** Lines below a heading: « bash  dans ~/.bashrc » is a term and its text, any other line keeps its breaks. */
export const lines = (all: readonly string[]): string =>
  all
    .map((line) => {
      const [, term, text = ''] = /^ +(\S+) {2,}(.+)$/.exec(line) ?? [];
      return term === undefined ? `.nf\n${roff(line)}\n.fi` : item(roff(term), text);
    })
    .join('\n')
    .replaceAll('\n.fi\n.nf\n', '\n');
