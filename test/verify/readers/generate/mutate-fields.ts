import { FORM } from '../attacks/attack.ts';
import { appearance, FLOOD } from '../sign.ts';
import { written } from '../syntax.ts';
import { KEYS } from './fragments.ts';
import { type Mutation, partsOf, put } from './mutation.ts';
import type { Draft } from './productions.ts';

const widgetOf = (draft: Draft) =>
  partsOf(draft).find(({ body }) => body.includes('/FT/Sig') || body.includes('/FT /Sig'));

const shared: Mutation = (dice, draft, { honest }) => {
  const widget = widgetOf(draft);
  if (!widget) return undefined;
  const id = dice.pick([
    ...honest.fields.map((field) => field.appearance),
    ...honest.contents,
    ...honest.pages,
    honest.metadata,
    honest.root,
    ...partsOf(draft).map((part) => part.id),
    99_999,
  ]);
  widget.body = widget.body.replace(/\/AP ?<<[^>]*>>/, `/AP<</N ${id} 0 R>>`);
  return `appearance ${id}`;
};

const widget: Mutation = (dice, draft) => {
  const part = widgetOf(draft);
  const key = dice.pick(KEYS);
  if (!part) return undefined;
  const name = /^\/\w+/.exec(key)?.[0] ?? '';
  const old = new RegExp(
    `${name}(?![A-Za-z]) ?(?:\\[[^\\]]*\\]|<<[^>]*>>|<[^>]*>|\\([^)]*\\)|/\\w+|\\d+ 0 R|[\\d.]+)`,
  );
  part.body = old.test(part.body) ? part.body.replace(old, key) : part.body.replace(/>>$/, `${key}>>`);
  return `field ${key}`;
};

const states: Mutation = (dice, draft, state) => {
  const part = widgetOf(draft);
  const id = state.free + 7;
  if (!part) return undefined;
  const box = dice.pick(['', '/BBox[0 0 200 60]']);
  put(draft, { id, body: appearance(`/Type/XObject/Subtype/Form${box}/Resources<<>>`, FLOOD) });
  part.body = part.body.replace(
    /\/AP ?<<[^>]*>>/,
    `/AP<<${dice.pick(['/N<</On @ 0 R>>/X 0', '/D @ 0 R', '/R @ 0 R', '/N @ 0 R/D @ 0 R', '/N[@ 0 R]', '/N @ 0 R'])}>>/AS/On`.replaceAll(
      '@',
      String(id),
    ),
  );
  return 'states';
};

const annotation: Mutation = (dice, draft, state) => {
  const { honest } = state;
  const id = state.free + 9;
  const page = dice.pick(honest.pages);
  const rect = dice.pick(['[0 0 0 0]', '[0 0 600 800]', '[10 10 10 10]']);
  const shown = dice.chance(0.7) ? `/AP<</N ${id + 1} 0 R>>` : '';
  put(draft, {
    id: page,
    body: written(honest.keys(page), {
      Annots: `${(honest.keys(page).get('Annots') ?? '[]').replace(/\]$/, '')} ${id} 0 R]`,
    }),
  });
  put(draft, {
    id,
    body: `<</Type/Annot/Subtype/${dice.pick(['Widget/FT/Sig/T(x)', 'FreeText', 'Stamp', 'Square/C[1 0 0]'])}/F ${dice.pick([4, 132, 2])}/P ${page} 0 R/Rect${rect}${shown}${dice.pick(['', `/V ${id - 1} 0 R`])}>>`,
  });
  if (shown)
    put(draft, {
      id: id + 1,
      body: appearance(dice.pick([FORM, '/Type/XObject/Subtype/Form/Resources<<>>']), FLOOD),
    });
  if (dice.chance(0.6))
    put(draft, {
      id: honest.form,
      body: `<</Fields[${honest.fields.map((field) => `${field.id} 0 R`).join(' ')} ${id} 0 R]/SigFlags 3>>`,
    });
  return 'annotation';
};

/** Ways of spoiling a field, or of adding annotations to a page. */
export const FIELDS: readonly Mutation[] = [shared, widget, widget, states, annotation];
