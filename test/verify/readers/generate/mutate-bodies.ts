import { hidden } from '../hidden.ts';
import { FLOOD } from '../sign.ts';
import type { Part } from '../update.ts';
import { BOXES, OPERATORS, Q, TOKENS, WORDS } from './fragments.ts';
import { type Mutation, partsOf } from './mutation.ts';

const isStream = ({ body }: Part) => body.includes('stream\n');

/** Replaces the data of a stream, and updates its Length. */
function restream(part: Part, change: (data: string, keys: string) => string): void {
  const start = part.body.indexOf('stream\n') + 'stream\n'.length;
  const [keys, data] = [
    part.body.slice(0, start),
    part.body.slice(start, part.body.lastIndexOf('\nendstream')),
  ];
  const next = change(data, keys);
  part.body = `${keys.replace(/\/Length \d+/, `/Length ${next.length}`)}${next}\nendstream`;
}

const smuggled: Mutation = (dice, draft, { honest }) => {
  const streams = partsOf(draft).filter(isStream);
  const what = dice.chance(0.5)
    ? hidden(dice.pick([...honest.contents, ...honest.pages]))
    : `\n${dice.pick(WORDS)}\n`;
  if (streams.length > 0 && dice.chance(0.6))
    restream(dice.pick(streams), (data) => (dice.chance(0.5) ? data + what : what + data));
  else {
    const signature = partsOf(draft).find(({ body }) => body.includes('/Contents <'));
    if (!signature) return undefined;
    signature.body = signature.body.replace(
      '/M (',
      `/Reason(${what.replaceAll('(', '\\(').replaceAll(')', '\\)')})/M (`,
    );
  }
  return `${JSON.stringify(what.slice(0, 30))} in the bytes of an object`;
};

const TOKEN = /\/[^\s()<>[\]/{}%]*|\d+ \d+ R|[+-]?\d+(?:\.\d*)?|<<|>>|\[|\]|<[0-9A-Fa-f]*>|\([^()]*\)/g;
const token: Mutation = (dice, draft) => {
  const part = dice.pick(partsOf(draft));
  const end = isStream(part) ? part.body.indexOf('stream\n') : part.body.length;
  const head = part.body.slice(0, end);
  const all = [...head.matchAll(TOKEN)].filter(({ 0: word }) => word !== '/Contents' && word.length < 300);
  if (all.length === 0) return undefined;
  const { 0: old, index } = dice.pick(all);
  const word = dice.pick([...TOKENS, ...(dice.chance(0.3) ? [dice.pick(all)[0]] : [])]);
  const [mode, at] = [dice.below(4), index + old.length];
  const next = [word, `${old} ${word}`, '', `${word} ${old}`][mode] ?? '';
  part.body = `${head.slice(0, index)}${next}${head.slice(at)}${part.body.slice(end)}`;
  return `${old.slice(0, 20)} → ${next.slice(0, 30)}`;
};

const content: Mutation = (dice, draft) => {
  const appearances = partsOf(draft).filter(({ body }) => body.includes('/Form'));
  if (appearances.length === 0) return undefined;
  const what =
    Array.from({ length: dice.below(6) + 1 }, () => dice.pick(dice.chance(0.5) ? Q : OPERATORS)).join('') +
    (dice.chance(0.7) ? FLOOD : '');
  const part = dice.pick(appearances);
  part.body = part.body.replace('/Filter/FlateDecode', '');
  restream(part, (data, keys) =>
    keys.includes('x\x9c') || data.startsWith('x\x9c') ? what : dice.chance(0.5) ? what + data : data + what,
  );
  return `content ${JSON.stringify(what.slice(0, 60))}`;
};

const box: Mutation = (dice, draft) => {
  const appearances = partsOf(draft).filter(({ body }) => body.includes('/BBox'));
  if (appearances.length === 0) return undefined;
  const [part, other] = [dice.pick(appearances), dice.pick(BOXES)];
  part.body = part.body.replace(/\/BBox\[[^\]]*\]/, other);
  if (dice.chance(0.7)) {
    part.body = part.body.replace('/Filter/FlateDecode', '');
    restream(part, () => FLOOD);
  }
  return `box ${other}`;
};

const subtype: Mutation = (dice, draft) => {
  const appearances = partsOf(draft).filter(({ body }) => body.includes('/Subtype/Form'));
  if (appearances.length === 0) return undefined;
  const other = dice.pick([
    '/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray',
    '/Subtype/PS',
    '',
    '/Subtype null',
    '/Subtype/Form/Subtype2/PS',
    '/Subtype/Form/PS 1 0 R',
    '/Subtype/Form/OPI<<>>',
    '/Subtype/Form/Ref<<>>',
    '/Subtype/Form/OC<<>>',
    '/Subtype/Form/FormType 2',
    '/Subtype/Form/Group<</S/Transparency/K true/I true>>',
    '/Subtype/Form/StructParents 0',
    '/Subtype/Form/StructParent 1',
    '/Subtype/Form/Metadata 1 0 R',
    '/Subtype/Form/PieceInfo<<>>',
    '/Subtype/Form/LastModified()',
    '/Subtype/Form/F(x)',
    '/Subtype/Form/Alternates[]',
    '/Subtype/Form/AF[]',
  ]);
  const part = dice.pick(appearances);
  part.body = part.body.replace('/Subtype/Form', other);
  return other;
};

const length: Mutation = (dice, draft) => {
  const streams = partsOf(draft).filter(isStream);
  if (streams.length === 0) return undefined;
  const part = dice.pick(streams);
  part.body = part.body.replace(
    /\/Length (\d+)/,
    (_, n) =>
      `/Length ${dice.pick([`${n}.0`, `+${n}`, `000${n}`, `${Number(n) - 1}`, `${Number(n) + 1}`, `${n}.`, '3 0 R', 'null', '-1'])}`,
  );
  return 'length';
};

/** Ways of spoiling the objects of an update; those listed more than once are more likely. */
export const BODIES: readonly Mutation[] = [
  smuggled,
  smuggled,
  token,
  token,
  token,
  token,
  content,
  content,
  content,
  box,
  box,
  subtype,
  length,
];
