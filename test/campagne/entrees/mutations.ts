import type { Random } from '../random.ts';
import type { Corpus, Draft } from './corpus.ts';
import { quoted, TOKENS, texte, VALUES } from './words.ts';

/** Changes a text. */
type Mutation = (text: string, h: Random, corpus: Corpus) => string;

const put = (text: string, at: number, cut: number, what: string) =>
  text.slice(0, at) + what + text.slice(at + cut);

const onLines =
  (change: (lines: string[], at: number, h: Random) => unknown): Mutation =>
  (text, h) => {
    const lines = text.split('\n');
    change(lines, h.below(lines.length), h);
    return lines.join('\n');
  };

const onOneLine = (change: (line: string, h: Random) => string): Mutation =>
  onLines((lines, at, h) => {
    lines[at] = change(lines[at] ?? '', h);
  });

const everywhere =
  (pattern: RegExp, instead: string, share = 1): Mutation =>
  (text, h) =>
    text.replace(pattern, (found) =>
      h.chance(share) ? found.replace(new RegExp(pattern.source, 'm'), instead) : found,
    );

const VALUE = /(: +|- +|[[{,] *)([^\s,#[\]{}][^\n,#[\]{}]*)/g;

const signs: readonly Mutation[] = [
  (text, h) => put(text, h.below(text.length), 1 + h.below(h.chance(0.1) ? 400 : 8), ''),
  (text, h) =>
    put(
      text,
      h.below(text.length),
      h.below(2),
      String.fromCodePoint(h.chance(0.7) ? h.below(256) : h.below(0xd800)),
    ),
  (text, h) => put(text, h.below(text.length), h.below(3), h.pick(TOKENS)),
  (text, h) => put(text, h.below(text.length), 0, h.pick(TOKENS).repeat(1 + h.below(30))),
  (text, h) => {
    const [from, length] = [h.below(text.length), h.below(120)];
    return put(text, h.below(text.length), 0, text.slice(from, from + length));
  },
];

const lines: readonly Mutation[] = [
  onLines((all, at) => all.splice(at, 1)),
  onLines((all, at, h) => all.splice(at, 1 + h.below(20))),
  onLines((all, at, h) => all.splice(at, 0, all[h.below(all.length)] ?? '')),
  onLines((all, at, h) => all.splice(at, 0, ...all.slice(at, at + 1 + h.below(8)))),
  onLines((all, at, h) => all.splice(h.below(all.length), 0, ...all.splice(at, 1 + h.below(4)))),
  onLines((all, at, h) => all.splice(at, 0, ...Array(1 + h.below(4)).fill(' '.repeat(h.below(5))))),
  onOneLine((line, h) => ' '.repeat(1 + h.below(4)) + line),
  onOneLine((line, h) => line.slice(h.below(4))),
  onOneLine((line, h) => line.replace(/^ */, h.pick(['\t', '\t\t', ' \t', '\u00a0', '']))),
  onOneLine((line) => line.replace(/:.*/, ':')),
  onOneLine((line) => line.replace(':', '')),
  onOneLine((line) => line.replace(/: /, ':')),
  onOneLine((line) => line.replace(/^( *)- /, '$1-')),
  onOneLine(
    (line, h) =>
      line +
      h.pick([
        ' # note',
        '#note',
        ' ',
        '\t',
        ' "',
        ':',
        ' |',
        ',',
        ' csi: ignorer x : y',
        ' # csi: ignorer echeance-depassee : vu',
      ]),
  ),
  // Another indentation for the following lines.
  onLines((all, at, h) => {
    const by = h.pick([-2, -1, 1, 2]);
    for (let i = at; i < Math.min(all.length, at + 12); i++)
      all[i] = by > 0 ? ' '.repeat(by) + all[i] : (all[i] ?? '').slice(-by);
  }),
];

const values: readonly Mutation[] = [
  (text, h) => atValue(text, h, () => h.pick(VALUES)),
  (text, h) => atValue(text, h, () => h.pick(VALUES)),
  (text, h) =>
    atValue(text, h, (value) =>
      h.pick([
        `"${value}`,
        `${value}"`,
        `'${value}`,
        `[${value}`,
        `${value}]`,
        `{${value}}`,
        `"${value}"`,
        `&a ${value}`,
      ]),
    ),
  (text, h) => atValue(text, h, () => texte(h)),
  (text, h) => atValue(text, h, () => quoted(texte(h, true))),
  (text, h) =>
    atKey(text, h, (key) =>
      h.pick([
        key.toUpperCase(),
        `${key}s`,
        key.slice(1),
        `${key}e`,
        key.replaceAll('e', 'é'),
        `"${key}"`,
        `${key} `,
        '__proto__',
        'id',
        'note',
      ]),
    ),
];

function atValue(text: string, h: Random, change: (value: string) => string): string {
  const from = h.below(text.length);
  VALUE.lastIndex = from;
  const found = VALUE.exec(text);
  return found
    ? put(text, found.index + (found[1] ?? '').length, (found[2] ?? '').length, change(found[2] ?? ''))
    : text;
}

function atKey(text: string, h: Random, change: (key: string) => string): string {
  const pattern = /[a-z_]+(?=:)/g;
  pattern.lastIndex = h.below(text.length);
  const found = pattern.exec(text);
  return found ? put(text, found.index, found[0].length, change(found[0])) : text;
}

const splices: readonly Mutation[] = [
  (text, h, { all }) => cutAtLine(text, h)[0] + cutAtLine(h.pick(all).text, h)[1],
  (text, h, { all }) => {
    const other = h.pick(all).lines;
    const at = h.below(other.length);
    const [before, after] = cutAtLine(text, h);
    return `${before}${other
      .slice(at, at + 1 + h.below(15))
      .map((line) => `${line}\n`)
      .join('')}${after}`;
  },
  (text, h, { all }) => `${text}${h.pick(['', '---\n', '...\n'])}${h.pick(all).text.slice(0, 3000)}`,
];

function cutAtLine(text: string, h: Random): [string, string] {
  const at = text.indexOf('\n', h.below(text.length)) + 1;
  return [text.slice(0, at), text.slice(at)];
}

/** Replacements that word processors and phones make. */
const office: readonly Mutation[] = [
  everywhere(/"([^"\n]*)"/g, '“$1”', 0.3),
  everywhere(/"([^"\n]*)"/g, '« $1 »', 0.3),
  everywhere(/'/g, '’'),
  everywhere(/^( *)- /gm, '$1– ', 0.2),
  everywhere(/^( *)- /gm, '$1• ', 0.2),
  everywhere(/: /g, ' : ', 0.2),
  everywhere(/: /g, ':\u00a0', 0.2),
  everywhere(/^ {2}/gm, '\u00a0\u00a0', 0.2),
  everywhere(/^ {2}/gm, '\t', 0.5),
  everywhere(/ {2}/g, '\t'),
  everywhere(/\.\.\./g, '…'),
  everywhere(/-(?=\d)/g, '\u2011', 0.3),
  everywhere(/(?<=\w{4})(?=\w{3})/g, '\u00ad', 0.02),
  everywhere(/ (?=\w)/g, '\u00a0', 0.05),
  everywhere(/\b([A-Z])(?=[a-z])/g, '*$1', 0.1),
  (text) => text.normalize('NFD'),
];

const layout: readonly Mutation[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.trimEnd(),
  (text) => `${text}\n\n\n`,
  (text) => `\n${text}`,
  (text) => `# Contrat de la ville\n\n${text}`,
];

/** Changes that usually make no error: other sentences, other YAML styles, comments, line ends. */
export function gentle(draft: Draft, h: Random): string {
  const { text, sentences } = draft;
  const chosen = [...new Set(Array.from({ length: h.below(4) }, () => h.pick(sentences)))]
    .filter(Boolean)
    .sort((a, b) => b.start - a.start);
  const made = chosen.reduce(
    (changed, { start, end }) => put(changed, start, end - start, quoted(texte(h, h.chance(0.4)))),
    text,
  );
  return h.chance(0.2) ? h.pick(layout)(made, h, { sound: [], all: [] }) : made;
}

const KINDS = [signs, lines, lines, values, values, values, splices, office, layout];

const SHORT = 1500;

/** Makes a few changes of any kind. */
export function wild(draft: Draft, h: Random, corpus: Corpus): string {
  let { text } = draft;
  // Many short inputs find more than a few long ones.
  if (h.chance(0.9)) text = text.slice(0, text.indexOf('\n', h.below(Math.min(text.length, SHORT))) + 1);
  for (let left = 1 + h.below(4); left > 0; left--) text = h.pick(h.pick(KINDS))(text, h, corpus);
  return text.length > 60_000 ? text.slice(0, 60_000) : text;
}
