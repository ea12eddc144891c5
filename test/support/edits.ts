import type { Path } from '../../src/kernel/path.ts';
import type { YamlChange, YamlValue } from '../../src/source/edit/change.ts';
import { edit } from '../../src/source/edit/index.ts';
import { readSource, type Source } from '../../src/source/index.ts';
import { list, read } from './files.ts';

const FOLDERS = ['examples', 'test/fixtures', 'test/fixtures/bancs'];
const OWN = 'test/source/edit-layouts.txt';

/** Values that authors type, and values that YAML reads as something else. */
const VALUES: readonly YamlValue[] = [
  ...[
    '18033',
    '01004',
    'oui',
    'no',
    '2026-12-31',
    '2028-T2',
    'true',
    'null',
    '~',
    '',
    ' ',
    '12:30',
    '1_000',
    '1e3',
    '.5',
    '0x1f',
    '<<',
  ],
  ...[
    'a : b',
    'a: b',
    'fin:',
    'le lot #3',
    'a #b',
    '# a',
    '- a',
    '-a',
    '? a',
    '[a]',
    '{a',
    'a, b',
    'a]',
    '&a',
    '*a',
    '!a',
    '|',
    '> 3',
    '%',
    '@x',
    '`y`',
  ],
  ...[
    "l'été",
    "'a'",
    'dit "oui"',
    '"a',
    'C:\\x',
    '« L’été »',
    'é 👍 日本',
    '...',
    '---',
    '--- a',
    'http://x.fr/#a',
    'a\tb',
    ' a',
    'a ',
    '\u00a0a',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    'a\n\nb',
    '\na',
    ' a\nb',
    'a \nb',
    'a\n\n',
    'a\n  b\nc\n',
    'a: 1\nb: 2\n',
    '# a\nb',
    '\n',
    '- a\n- b\n',
    'a\r\nb',
  ],
  ...[0, -1, 1.5, 1e21, -0, 12_000, true, false, null],
  ...[
    [],
    {},
    ['a', 'b: c'],
    [1, [2, [3]]],
    [{ a: 1, b: 'x\ny' }, { a: 2 }],
    { a: { b: [] }, 'c d': null, '12': 'x' },
    [['a'], {}],
    { a: [] },
  ],
];
const KEYS = [
  'titre',
  'nouvelle_cle',
  'a b',
  '12',
  'oui',
  'a: b',
  '__proto__',
  "l'été",
  '<<',
  '',
  '-',
  'é',
] as const;

/** One random change of one file. */
export interface Case {
  file: string;
  text: string;
  change: YamlChange;
}

interface Text {
  file: string;
  text: string;
  data: unknown;
  paths: readonly Path[];
}

let texts: Promise<readonly Text[]> | undefined;

/** The case of a seed, always the same for the same files. */
export async function caseOf(seed: number): Promise<Case> {
  texts ??= allTexts();
  const pick = picker(seed);
  const { file, text, data, paths } = pick(await texts);
  const path = pick(paths);
  const value = pick(VALUES);
  const inside = path.reduce<unknown>(
    (group, step) => (group as Record<string | number, unknown>)[step],
    data,
  );
  // A file without any value is read as an empty mapping.
  const changes: YamlChange[] = [{ set: path, value: path.length > 0 ? value : { a: value } }];
  if (path.length > 0) changes.push({ remove: path });
  if (Array.isArray(inside))
    changes.push(
      { append: path, value },
      { insert: [...path, pick([...inside.keys(), inside.length])], value },
    );
  else if (typeof inside === 'object' && inside !== null) {
    const before = pick(Object.keys(inside));
    changes.push(
      { add: path, key: pick(KEYS), value },
      { add: path, key: pick(KEYS), value, ...(before !== undefined && { before }) },
    );
    changes.push({ set: [...path, pick(KEYS), pick(KEYS)], value });
  }
  if (typeof path.at(-1) === 'string') changes.push({ rename: path, key: pick(KEYS) });
  return { file, text, change: pick(changes) };
}

/** Returns « made » or « refused », or what is wrong in the result of the writer. */
export async function tried({ text, change }: Case): Promise<string> {
  const before = await sourceOf(text);
  const made = edit(text, change);
  if (!made.ok) return /^\p{Lu}.*[.!]$/su.test(made.reason) ? 'refused' : `no sentence: ${made.reason}`;
  const after = await sourceOf(made.text);
  if (!after) return 'what was written is no YAML';
  const wanted = applied(before?.data, change);
  if (!equal(wanted, after.data)) return 'the data are not those that were asked for';
  if (!before) return 'made';
  let from = 0;
  let offset = 0;
  for (const { start, end, text: put } of [...made.splices].sort((a, b) => a.start - b.start)) {
    if (text.slice(from, start) !== made.text.slice(from + offset, start + offset))
      return 'other bytes changed';
    offset += put.length - (end - start);
    from = end;
  }
  if (text.slice(from) !== made.text.slice(from + offset)) return 'the end changed';
  if (/\r\n/.test(text) && /[^\r]\n/.test(made.text)) return 'another line end';
  const grows = 'append' in change || 'insert' in change || 'add' in change;
  if (
    grows &&
    made.splices.some(
      ({ start, end }) =>
        text.slice(start, end).trim() !== '' && !/^(?:null|~)$/.test(text.slice(start, end)),
    )
  )
    return 'something was taken away';
  return lost(text, made.text, made.splices);
}

// Comments outside the replaced ranges must remain, and become part of no text.
function lost(before: string, after: string, splices: readonly { start: number; end: number }[]): string {
  const comments = (text: string, ranges: readonly { start: number; end: number }[] = []) =>
    [...text.matchAll(/^[ ]*#[^\n]*/gm)]
      .filter(({ index }) => !ranges.some(({ start, end }) => start <= index && index < end))
      .map(([all]) => all.trim());
  const left = comments(after);
  return comments(before, splices).every((comment) => {
    const at = left.indexOf(comment);
    return at !== -1 && left.splice(0, at + 1).length > 0;
  })
    ? 'made'
    : 'a comment is lost';
}

async function allTexts(): Promise<readonly Text[]> {
  const files = FOLDERS.flatMap((folder) => list(folder, '.yaml').map((name) => `${folder}/${name}`));
  const own = read(OWN)
    .split(/^=+\n/m)
    .map((text, i) => ({ file: `${OWN} ${i}`, text }));
  // Long files are cut before a line that begins a key, to try many edits in little time.
  const cut = (text: string) =>
    text.slice(
      0,
      /\n(?=[a-z]+:)/.exec(text.slice(3000))?.index === undefined
        ? undefined
        : 3001 + (/\n(?=[a-z]+:)/.exec(text.slice(3000))?.index ?? 0),
    );
  const typed = [...files.map((file) => ({ file, text: cut(read(file)) })), ...own];
  const all = typed.flatMap(({ file, text }) => [
    { file, text },
    { file: `${file} CRLF`, text: `\ufeff${text.replaceAll('\n', '\r\n')}` },
    { file: `${file} without an end`, text: text.trimEnd() },
    { file: `${file} four spaces`, text: text.replace(/^ +(?=\S)/gm, (indent) => indent + indent) },
    { file: `${file} tabs`, text: text.replace(/^( *[a-z_]+): (?=\S)/gm, '$1:\t') },
  ]);
  const found = await Promise.all(
    all.map(async ({ file, text }) => {
      const source = await sourceOf(text);
      return source ? [{ file, text, data: source.data, paths: pathsIn(source.data) }] : [];
    }),
  );
  return found.flat();
}

function pathsIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return [
    path,
    ...steps.flatMap((step) => pathsIn((data as Record<string | number, unknown>)[step], [...path, step])),
  ];
}

async function sourceOf(text: string): Promise<Source | undefined> {
  const source = await readSource('f.yaml', new TextEncoder().encode(text));
  return source.ok ? source.value : undefined;
}

// Computed independently of the writer.
function applied(data: unknown, change: YamlChange): unknown {
  const entries = (value: unknown): [string, unknown][] => Object.entries((value ?? {}) as object);
  const within = (value: unknown, path: Path, act: (value: unknown) => unknown): unknown => {
    const [step, ...rest] = path;
    if (step === undefined) return act(value);
    if (Array.isArray(value))
      return value.map((item, i) => (i === Number(step) ? within(item, rest, act) : item));
    const there = entries(value).some(([key]) => key === String(step));
    const all: [string, unknown][] = there ? entries(value) : [...entries(value), [String(step), undefined]];
    return Object.fromEntries(
      all.map(([key, item]) => [key, key === String(step) ? within(item, rest, act) : item]),
    );
  };
  if ('set' in change) return within(data, change.set, () => change.value);
  if ('append' in change)
    return within(data, change.append, (value) => [...((value ?? []) as unknown[]), change.value]);
  if ('add' in change)
    return within(data, change.add, (value) =>
      Object.fromEntries([...entries(value), [change.key, change.value]]),
    );
  const path = 'insert' in change ? change.insert : 'rename' in change ? change.rename : change.remove;
  const last = path.at(-1);
  return within(data, path.slice(0, -1), (value) => {
    if ('insert' in change) return (value as unknown[]).toSpliced(Number(last), 0, change.value);
    if ('rename' in change)
      return Object.fromEntries(entries(value).map(([key, item]) => [key === last ? change.key : key, item]));
    return Array.isArray(value)
      ? value.toSpliced(Number(last), 1)
      : Object.fromEntries(entries(value).filter(([key]) => key !== last));
  });
}

function equal(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [one, other] = [Object.keys(a).sort(), Object.keys(b).sort()];
  const at = (group: object, key: string) => (group as Record<string, unknown>)[key];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    one.length === other.length &&
    one.every((key, i) => key === other[i] && equal(at(a, key), at(b, key)))
  );
}

// A small random number generator (mulberry32): a seed gives the same case on every machine.
function picker(seed: number): <T>(from: readonly T[]) => T {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length] as never;
  };
}
