import { FLOOD } from '../sign.ts';
import { written } from '../syntax.ts';
import { streamBody } from '../update.ts';
import { ANEW, CATALOGUE, EXTRA, FORM_KEYS } from './fragments.ts';
import { type Mutation, partsOf, put } from './mutation.ts';

/** Writes an object of csi again: unchanged, in another spelling, or with one more key. */
const again: Mutation = (dice, draft, { honest }) => {
  const id = dice.pick([
    ...honest.pages,
    ...honest.contents,
    honest.root,
    honest.form,
    honest.info,
    honest.metadata,
    1,
    2,
    dice.below(honest.size - 1) + 1,
  ]);
  const body = honest.body(id);
  const way = dice.below(6);
  const key = dice.pick(ANEW);
  const other =
    [
      body,
      body.replace(/(\d+) 0 R/g, '0$1 00 R'),
      body.replace(/\b(\d+)\b(?! \d+ R| 0 R| R)/, '$1.0'),
      body.replace('>>', `${key}>>`),
      body.replace(/\/([A-Z])/, (_, c) => `/#${c.charCodeAt(0).toString(16)}`),
      streamBody('', FLOOD),
    ][way] ?? body;
  put(draft, { id, body: other });
  return `object ${id} again, way ${way}`;
};

/** Lists a part of a signature, or an object of csi, as a certificate. */
const renamed: Mutation = (dice, draft, state) => {
  const { honest } = state;
  const ids = [
    ...partsOf(draft).map(({ id }) => id),
    state.free - 1,
    state.free,
    state.free + 1,
    honest.pages[0] ?? 0,
    honest.fields[0]?.appearance ?? 0,
    honest.fields[1]?.id ?? 0,
  ];
  const id = state.free + 5;
  state.catalog.set('DSS', `${id} 0 R`);
  put(draft, { id: honest.root, body: written(state.catalog) });
  put(draft, {
    id,
    body: `<</Type/DSS/${dice.pick(['Certs', 'CRLs', 'OCSPs', 'VRI', 'X'])}${dice.pick([' @ 0 R', '[@ 0 R]', '<</A @ 0 R>>', '[[@ 0 R]]'])}>>`.replace(
      '@',
      String(dice.pick(ids)),
    ),
  });
  return 'listed as a certificate';
};

const catalogue: Mutation = (dice, draft, { honest, catalog }) => {
  const [key = '', value] = dice.pick(CATALOGUE).split('=');
  put(draft, { id: honest.root, body: written(catalog, { [key]: value }) });
  return `catalogue ${key}`;
};

const form: Mutation = (dice, draft, { honest }) => {
  const keys = dice.pick(FORM_KEYS);
  put(draft, { id: honest.form, body: honest.body(honest.form).replace(/>>$/, `${keys}>>`) });
  return `form ${keys}`;
};

const blanks: Mutation = (dice, draft, { honest }) => {
  const packet = honest.stream(honest.metadata).toString('latin1');
  const filler = dice
    .pick([' ', '\n', '\t', '<a/>', '<!-- -->', '&#32;'])
    .repeat(dice.pick([10, 1000, 20_000]));
  const at = dice.pick([0, packet.length, packet.indexOf('>') + 1, packet.lastIndexOf('<')]);
  put(draft, {
    id: honest.metadata,
    body: streamBody(
      '/Type/Metadata/Subtype/XML',
      dice.chance(0.2) ? filler : packet.slice(0, at) + filler + packet.slice(at),
    ),
  });
  return 'metadata with filler';
};

const extra: Mutation = (dice, draft, state) => {
  const streams = ['', '/Type/XRef/Size 1/W[1 1 1]', '/Type/ObjStm/N 0/First 0'].map((keys) =>
    streamBody(keys, 'abc'),
  );
  put(draft, { id: state.free + dice.below(4), body: dice.pick([...EXTRA, ...streams]) });
  return 'one more object';
};

/** Ways of giving objects a role that is not theirs. */
export const ROLES: readonly Mutation[] = [again, again, renamed, renamed, catalogue, form, blanks, extra];
