import { hidden } from '../hidden.ts';
import type { Update } from '../update.ts';
import { NUMBERS, SPACE } from './fragments.ts';
import type { Mutation } from './mutation.ts';
import type { Draft } from './productions.ts';
import { REWRITES } from './rewrites.ts';

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const LENGTHS = [1, 2, 3, 7, 100, 1000, 1023, 1100, 4200, 9000, 24_600, 30_000];
const isRows = ({ table, packed = [] }: Update) => table !== 'stream' && packed.length === 0;

const afterEnd: Mutation = (dice, { update }) => {
  const filler = dice.pick([' ', '\0', '\n', '\r\n', '% x\n', '\f', '\t', 'x', '%%EOF\n', 'startxref\n0\n']);
  update.end = dice.pick(['', '\n', '\r', '\r\n']);
  update.after = filler.repeat(dice.pick(LENGTHS));
  return `${update.after.length} bytes after the end`;
};

const around: Mutation = (dice, { update }) => {
  const place = dice.pick(['before', 'between'] as const);
  const filler = Array.from({ length: dice.below(4) + 1 }, () => dice.pick(SPACE)).join('');
  update[place] = dice.chance(0.2) ? (filler || ' ').repeat(dice.pick(LENGTHS)).slice(0, 40_000) : filler;
  return `${JSON.stringify(update[place].slice(0, 20))} ${place}`;
};

const header: Mutation = (dice, { update }) => {
  const [zeros, one, two, end] = [
    dice.pick(['', '', '0', '00000', ' ', '+']),
    dice.pick(SPACE),
    dice.pick(SPACE),
    dice.pick(SPACE),
  ];
  const more = dice.chance(0.1) ? '00' : '';
  update.header = ({ id, generation = 0 }) =>
    `${zeros}${id}${one || ' '}${more}${generation}${two || ' '}obj${end}`;
  return 'how objects begin';
};

const rows: Mutation = (dice, { update }) => {
  if (!isRows(update)) return undefined;
  const [one, two] = [dice.pick([' ', ' ', '', '\t', '\0', '  ']), dice.pick([' ', ' ', '', '\t'])];
  const [first, second, end] = [
    dice.pick([10, 10, 9, 11, 1]),
    dice.pick([5, 5, 4, 6, 1]),
    dice.pick([...SPACE, ' \r', '\n ', '  \n']),
  ];
  const wrong = dice.chance(0.2) ? dice.pick([1, -1, 1000, 2 ** 32]) : 0;
  update.row = (offset, generation, kind) =>
    `${pad(offset + wrong, first)}${one}${pad(generation, second)}${two}${kind}${end}`;
  return 'rows';
};

const rewrite: Mutation = (dice, { update }) => {
  if (!isRows(update)) return undefined;
  const way = dice.below(REWRITES.length);
  update.rewrite = (table) => REWRITES[way]?.(dice, table) ?? table;
  return `table, way ${way}`;
};

const stream: Mutation = (dice, { update }) => {
  if (isRows(update)) return undefined;
  update.columns = dice.pick([
    [0, 4, 1],
    [1, 3, 1],
    [1, 4, 0],
    [2, 4, 2],
    [1, 8, 1],
    [1, 4, 5],
    [4, 4, 4],
    [1, 2, 1],
  ] as const);
  update.index = dice.pick(['plain', 'plain', 'reversed', 'doubled', 'none', 'long'] as const);
  update.rest = dice.pick(['', '', '\0', 'x', '\x01\0\0\0\x09\0']);
  return `table of columns ${update.columns}, ${update.index}`;
};

const KEYS =
  'Size Size Prev Prev Root Info ID Encrypt XRefStm Type W Index Length Foo Filter DecodeParms'.split(' ');
const trailer: Mutation = (dice, { update }, { honest: { root, xref }, free }) => {
  const key = dice.pick(KEYS);
  const near: Record<string, string[]> = {
    Size: [
      String(free - 1),
      String(free + 1),
      `${free}.`,
      `${free}.0`,
      `+${free}`,
      `0${free}`,
      String(free + 2000),
    ],
    Prev: [`${xref}.0`, `+${xref}`, `0000000${xref}`, `${xref} `, '0'],
    Root: [`0${root} 0 R`, `${root} 00 R`, `${root} 1 R`, `${root}\n0\0R`, `<</Type/Catalog/Pages 1 0 R>>`],
  };
  const value = dice.pick([...NUMBERS, ...(near[key] ?? []), ...(near[key] ?? [])]);
  update.trailer = { ...update.trailer, [key]: dice.chance(0.1) ? undefined : value };
  return `/${key} ${value}`;
};

const startxref: Mutation = (dice, { update }) => {
  const [way, far] = [dice.below(7), dice.pick(SPACE).repeat(dice.pick(LENGTHS))];
  update.startxref = (xref) =>
    [`000${xref}`, `+${xref}`, `${xref}.0`, `${xref - 1}`, `${xref} `, `${xref}${far}`, `${far}${xref}`][
      way
    ] ?? '';
  return `startxref, way ${way}`;
};

const renumber: Mutation = (dice, draft, { honest }) => {
  const all = [...draft.update.objects, ...(draft.update.packed ?? [])].filter(({ id }) => id >= honest.size);
  if (all.length === 0) return undefined;
  const { id } = dice.pick(all);
  const target = dice.pick([...honest.contents, ...honest.pages, 1]);
  const wrapped = [
    2 ** 32 + target,
    2 ** 31 + target,
    65_536 + target,
    16_777_216 + target,
    2 ** 33 + target,
  ];
  const far = [
    2 ** 31 - 1,
    2 ** 31,
    10 ** 8,
    9_999_999_999,
    8_388_607,
    8_388_608,
    1_000_000,
    100_000,
    id + 200,
    id + 5000,
  ];
  const to = dice.pick([...wrapped, ...far]);
  rename(draft, id, to);
  return `object ${id} → ${to}`;
};

function rename({ update }: Draft, id: number, to: number): void {
  const references = new RegExp(`\\b${id} 0 R`, 'g');
  const moved = (list: Draft['update']['objects']) =>
    list.map((part) => ({
      ...part,
      id: part.id === id ? to : part.id,
      body: part.body.replaceAll(references, `${to} 0 R`),
    }));
  update.objects = moved(update.objects);
  if (update.packed) update.packed = moved(update.packed);
}

const generation: Mutation = (dice, { update }) => {
  if (update.objects.length === 0) return undefined;
  const part = dice.pick(update.objects);
  part.generation = dice.pick([1, 2, 65_534, 65_535, 65_536, 99_999]);
  return `generation ${part.generation}`;
};

const freed: Mutation = (dice, { update }, { honest: { pages, contents, fields }, free }) => {
  if (!isRows(update)) return undefined;
  const ids = [
    free + 3,
    free - 1,
    1,
    pages[0],
    contents[0],
    fields[0]?.id,
    ...fields.map(({ appearance }) => appearance),
  ];
  update.free = [dice.pick(ids) ?? 1];
  return `free ${update.free}`;
};

const stale: Mutation = (dice, { update }, { honest }) => {
  update.between = `${update.between ?? ''}${hidden(dice.pick([...honest.contents, ...honest.pages]))}`;
  return 'an object missing from the table';
};

const MORE: readonly Mutation[] = [afterEnd, rows, rewrite, trailer, stream, renumber];

/** Ways of spoiling the cross-reference table of an update, or the text around its objects; those listed twice are twice as likely. */
export const TABLES: readonly Mutation[] = [
  ...MORE,
  ...MORE,
  around,
  header,
  startxref,
  generation,
  freed,
  stale,
];
