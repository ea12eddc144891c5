import type { Honest } from '../honest.ts';
import { appendSigned, FLOOD, look, signing } from '../sign.ts';
import { written } from '../syntax.ts';
import { append, nextOf, type Part, streamBody } from '../update.ts';
import { type Attack, FORM, fieldOf, store } from './attack.ts';

const EVERY = ['poppler', 'MuPDF', 'PDFium', 'PDF.js'];
const OTHER = look(FORM, '1 0 0 rg 0 0 999 999 re f');
type Make = (honest: Honest, from: Buffer, next: number) => Buffer[];
const later = (name: string, readers: readonly string[], make: Make, signs?: number): Attack => ({
  family: 'changed later',
  name,
  readers,
  make: (honest, from) => ({
    files: make(honest, from, nextOf(from, honest)),
    ...(signs !== undefined && { signs: fieldOf(honest, signs) }),
  }),
});
/** A signature in the first field, with an update after it. */
const twice = (honest: Honest, from: Buffer, objects: readonly Part[], then: readonly Part[]) => {
  const one = appendSigned(from, honest, { objects });
  return [one, appendSigned(one, honest, { objects: then })];
};
const parts = (honest: Honest, next: number, shown?: string) =>
  signing(honest, fieldOf(honest), next, shown ? { look: shown } : {});

/** What a signed field reaches, made another by a later update. */
const changed: Attack[] = [
  later('a look called a certificate', EVERY, (honest, from, next) =>
    twice(
      honest,
      from,
      [...parts(honest, next), ...store(honest, next + 2, `${next} 0 R`)],
      [{ id: next, body: OTHER }],
    ),
  ),
  later('a signature called a certificate', [], (honest, from, next) =>
    twice(
      honest,
      from,
      [...parts(honest, next), ...store(honest, next + 2, `${next + 1} 0 R`)],
      signing(honest, fieldOf(honest), next, { more: '/Name (Quelqu’un d’autre)' }).slice(2),
    ),
  ),
  later('a look that is not there yet', ['PDFium'], (honest, from, next) => {
    const [field, , signature] = parts(honest, next);
    const missing = [field, signature].filter((part) => part !== undefined);
    return twice(
      honest,
      from,
      missing,
      store(honest, next + 5, `[${next} 0 R]`, [{ id: next, body: streamBody('', FLOOD) }]),
    );
  }),
  later('a form within that is not there yet', EVERY, (honest, from, next) => {
    const shown = look(FORM.replace('<<>>', `<</XObject<</F ${next + 8} 0 R>>>>`), '/F Do');
    return twice(
      honest,
      from,
      parts(honest, next, shown),
      store(honest, next + 5, `[${next + 8} 0 R]`, [{ id: next + 8, body: OTHER }]),
    );
  }),
  later('a form within that is another field’s empty look', EVERY, (honest, from, next) => {
    const other = fieldOf(honest, 1);
    const shown = look(FORM.replace('<<>>', `<</XObject<</F ${other.look} 0 R>>>>`), '/F Do');
    return twice(honest, from, parts(honest, next, shown), [
      ...signing(honest, other, next + 8),
      { id: other.look, body: OTHER },
    ]);
  }),
  ...['0 0 1 1 re W', 'W', '0 0 1 1 re W*'].map((drawing) =>
    later(
      `a clip that is left to what is drawn next (${drawing})`,
      ['poppler'],
      (honest, from, next) => {
        const last = signing(honest, fieldOf(honest, 1), next, {
          look: look(FORM, '1 0 0 rg 0 0 20 20 re f 0 1 0 rg 60 20 100 40 re f'),
        });
        return twice(
          honest,
          from,
          last,
          signing(honest, fieldOf(honest), next + 2, { look: look(FORM, drawing) }),
        );
      },
      0,
    ),
  ),
  later(
    'objects packed in a stream that is called a certificate',
    ['poppler', 'MuPDF', 'PDF.js'],
    (honest, from, next) => {
      const [root, pages] = [honest.root, `<</Type/Pages/Kids[${honest.pages[1]} 0 R]/Count 1>>`];
      const catalog = { id: root, body: written(honest.keys(root), { DSS: `${next} 0 R` }) };
      const one = append(from, honest, {
        objects: [],
        packed: [catalog, { id: next, body: `<</Type/DSS/Certs ${next + 1} 0 R>>` }],
      });
      const other = `<</Type/Catalog/Pages ${pages}>>`;
      const head = `${root} 0 ${next} ${other.length + 1} `;
      const body = streamBody(`/N 2/First ${head.length + 1}`, `${head}\n${other}\n<<>>\n`);
      return [one, append(one, honest, { objects: [{ id: next + 1, body }] })];
    },
  ),
];

const shared: Attack = {
  family: 'shared look',
  name: 'two fields show the empty look of one of them',
  readers: EVERY,
  make(honest, from) {
    const [first, second, next] = [fieldOf(honest), fieldOf(honest, 1), nextOf(from, honest)];
    const [field, , signature] = signing(honest, first, next, { field: { AP: `<</N ${second.look} 0 R>>` } });
    const objects = [field, signature].filter((part) => part !== undefined);
    return {
      files: twice(honest, from, objects, [
        ...signing(honest, second, next + 2),
        { id: second.look, body: OTHER },
      ]),
      signs: second,
    };
  },
};

/** Attacks on what was signed already. */
export const LATER: readonly Attack[] = [...changed, shared];
