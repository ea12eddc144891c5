import type { Field, Honest } from '../honest.ts';
import { signing } from '../sign.ts';
import { written } from '../syntax.ts';
import { type Part, streamBody, type Update } from '../update.ts';
import { APPEARANCES } from './appearances.ts';
import type { Dice } from './dice.ts';

/** An update before it is written, and the fields that it signs. */
export interface Draft {
  kind: string;
  update: { -readonly [key in keyof Update]: Update[key] } & { objects: Part[]; packed?: Part[] };
  signs: Field[];
}

/** The document after the updates so far: the fields that are still empty, and the objects that later updates may change. */
export class State {
  readonly honest: Honest;
  free: number;
  readonly open: Field[];
  catalog: Map<string, string>;
  form: Map<string, string>;
  information: Map<string, string>;
  dss = 0;
  /** How many fields have been added for time stamps. */
  added = 0;
  readonly annotations: Map<number, string>;

  constructor(honest: Honest) {
    this.honest = honest;
    this.free = honest.size;
    this.open = [...honest.fields];
    this.catalog = honest.keys(honest.root);
    this.form = honest.keys(honest.form);
    this.information = honest.keys(honest.info);
    this.annotations = new Map(honest.pages.map((page) => [page, honest.keys(page).get('Annots') ?? '[]']));
  }

  take(count = 1): number {
    this.free += count;
    return this.free - count;
  }
}

const DATES = ['(D:20260401120000Z)', "(D:20260401140000+02'00')", '(D:20260401140000+02)'];
const STRINGS = [
  '(Lu et approuv\\351)',
  '<FEFF004A006500200073006900670065>',
  '(Bourges)',
  '()',
  '(a \\(b\\) \\\\ c)',
];

/** Signs an empty field, with some of what signing programs add to it. */
export function sign(dice: Dice, state: State): Draft {
  const field = state.open.splice(dice.below(state.open.length), 1)[0] as Field;
  const first = state.take(2);
  const appearance = dice.pick(APPEARANCES)(dice, state.free);
  state.take(appearance.length);
  const more = ['Reason', 'Location', 'Name', 'ContactInfo']
    .filter(() => dice.chance(0.4))
    .map((key) => `/${key} ${dice.pick(STRINGS)}`);
  if (dice.chance(0.2))
    more.push('/Prop_Build<</Filter<</Name/Adobe.PPKLite>>/App<</Name/Signer/REx(1.0)>>>>');
  const certify =
    !state.catalog.has('Perms') && state.honest.fields.length - state.open.length === 1 && dice.chance(0.15);
  if (certify)
    more.push(
      '/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]',
    );
  const keys: Record<string, string | undefined> = {
    F: dice.pick(['4', '132', '132']),
    M: dice.chance(0.5) ? dice.pick(DATES) : undefined,
  };
  const [, , signature] = signing(state.honest, field, first, { more: more.join('') });
  const [widget] = signing(state.honest, field, first, {
    field: { ...keys, AP: `<</N ${appearance[0]?.id} 0 R>>` },
  });
  const objects = [widget, signature, ...appearance].filter((part) => part !== undefined);
  if (dice.chance(0.6)) objects.push(...flags(dice, state));
  if (certify) state.catalog.set('Perms', `<</DocMDP ${first + 1} 0 R>>`);
  if (certify || dice.chance(0.15)) objects.push(catalog(state));
  if (dice.chance(0.2)) objects.push(information(state, dice));
  if (dice.chance(0.2)) objects.push(metadata(state));
  return { kind: 'signature', update: { objects }, signs: [field] };
}

const catalog = ({ honest, catalog: keys }: State): Part => ({ id: honest.root, body: written(keys) });

function flags(dice: Dice, state: State): Part[] {
  state.form.set('SigFlags', '3');
  if (dice.chance(0.2)) state.form.set('DA', '(/Helv 0 Tf 0 g )');
  return [{ id: state.honest.form, body: written(state.form) }];
}

function information({ honest, information: keys }: State, dice: Dice): Part {
  keys.set('ModDate', dice.pick(DATES));
  if (dice.chance(0.5)) keys.set('Producer', '(Signer 1.0)');
  return { id: honest.info, body: written(keys) };
}

function metadata({ honest }: State): Part {
  const packet = honest
    .stream(honest.metadata)
    .toString('latin1')
    .replace(/(ModifyDate>)[^<]*/, '$12026-04-01T12:00:00Z');
  return { id: honest.metadata, body: streamBody('/Type/Metadata/Subtype/XML', packet) };
}

/** Adds certificates and revocation data in a Document Security Store, or replaces it. */
export function certify(dice: Dice, state: State): Draft {
  const objects: Part[] = [];
  if (state.dss === 0) {
    state.dss = state.take();
    state.catalog.set('DSS', `${state.dss} 0 R`);
    objects.push(catalog(state));
  }
  const lists = ['Certs', 'OCSPs', 'CRLs'].map((key) => {
    const ids = Array.from({ length: dice.below(3) }, () => state.take());
    for (const id of ids)
      objects.push({ id, body: streamBody('', `0\x28${String.fromCharCode(...bytes(dice, 40))}`) });
    return [key, ids] as const;
  });
  const refs = (ids: readonly number[]) => `[${ids.map((id) => `${id} 0 R`).join(' ')}]`;
  const all = lists.filter(([, ids]) => ids.length > 0).map(([key, ids]) => `/${key}${refs(ids)}`);
  const vri = dice.chance(0.4)
    ? `/VRI<</${'0123456789ABCDEF0123456789ABCDEF01234567'}<<${all.join('').replaceAll('s[', '[').replaceAll('Certs', 'Cert')}>>>>`
    : '';
  objects.push({ id: state.dss, body: `<</Type/DSS${all.join('')}${vri}>>` });
  return { kind: 'certificates', update: { objects }, signs: [] };
}

const bytes = (dice: Dice, count: number) => Array.from({ length: count }, () => dice.below(256));

/** Puts a time stamp in an empty field. */
export function stamp(dice: Dice, state: State): Draft {
  const field = state.open.splice(dice.below(state.open.length), 1)[0] as Field;
  const first = state.take(2);
  const objects = signing(state.honest, field, first, { type: 'DocTimeStamp' });
  return { kind: 'timestamp', update: { objects }, signs: [field] };
}

/** Adds an archive time stamp in a field of its own without area. */
export function archive(dice: Dice, state: State): Draft {
  const { honest } = state;
  const [page, id] = [dice.pick(honest.pages), state.take(2)];
  state.added += 1;
  const [, , signature] = signing(honest, honest.fields[0] as Field, id, { type: 'DocTimeStamp' });
  const ref = `${id} 0 R`;
  const list = (keys: string | undefined) => (keys ?? '[]').replace(/\s*\]$/, ` ${ref}]`);
  state.annotations.set(page, list(state.annotations.get(page)));
  state.form.set('Fields', list(state.form.get('Fields')));
  state.form.set('SigFlags', '3');
  const field = `<</Type/Annot/Subtype/Widget/FT/Sig/T(horodatage_${state.added})/F ${dice.pick([132, 4, 2])}/P ${page} 0 R/Rect[0 0 0 0]/V ${id + 1} 0 R>>`;
  const objects = [
    { id: page, body: written(honest.keys(page), { Annots: state.annotations.get(page) }) },
    { id: honest.form, body: written(state.form) },
    { id, body: field },
    ...(signature ? [signature] : []),
  ];
  return { kind: 'archive', update: { objects }, signs: [] };
}
