import type { Honest } from '../honest.ts';
import { appearance, appendSigned, FLOOD, signing } from '../sign.ts';
import { written } from '../syntax.ts';
import { append, nextOf, type Part, streamBody } from '../update.ts';
import { type Attack, dss, FORM, fieldOf } from './attack.ts';

const EVERY = ['poppler', 'MuPDF', 'PDFium', 'PDF.js'];
const OTHER = appearance(FORM, '1 0 0 rg 0 0 999 999 re f');
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
/** An update that signs, followed by a second update. */
const twice = (honest: Honest, from: Buffer, objects: readonly Part[], then: readonly Part[]) => {
  const one = appendSigned(from, honest, { objects });
  return [one, appendSigned(one, honest, { objects: then })];
};
const parts = (honest: Honest, next: number, shown?: string) =>
  signing(honest, fieldOf(honest), next, shown ? { appearance: shown } : {});

/** A later update replaces an object that a signed field uses. */
const changed: Attack[] = [
  later('an appearance listed as a certificate', EVERY, (honest, from, next) =>
    twice(
      honest,
      from,
      [...parts(honest, next), ...dss(honest, next + 2, `${next} 0 R`)],
      [{ id: next, body: OTHER }],
    ),
  ),
  later('a signature listed as a certificate', [], (honest, from, next) =>
    twice(
      honest,
      from,
      [...parts(honest, next), ...dss(honest, next + 2, `${next + 1} 0 R`)],
      signing(honest, fieldOf(honest), next, { more: '/Name (Quelqu’un d’autre)' }).slice(2),
    ),
  ),
  later('an appearance added later', ['PDFium'], (honest, from, next) => {
    const [field, , signature] = parts(honest, next);
    const missing = [field, signature].filter((part) => part !== undefined);
    return twice(
      honest,
      from,
      missing,
      dss(honest, next + 5, `[${next} 0 R]`, [{ id: next, body: streamBody('', FLOOD) }]),
    );
  }),
  later('an inner form added later', EVERY, (honest, from, next) => {
    const shown = appearance(FORM.replace('<<>>', `<</XObject<</F ${next + 8} 0 R>>>>`), '/F Do');
    return twice(
      honest,
      from,
      parts(honest, next, shown),
      dss(honest, next + 5, `[${next + 8} 0 R]`, [{ id: next + 8, body: OTHER }]),
    );
  }),
  later('the empty appearance of another field as an inner form', EVERY, (honest, from, next) => {
    const other = fieldOf(honest, 1);
    const shown = appearance(FORM.replace('<<>>', `<</XObject<</F ${other.appearance} 0 R>>>>`), '/F Do');
    return twice(honest, from, parts(honest, next, shown), [
      ...signing(honest, other, next + 8),
      { id: other.appearance, body: OTHER },
    ]);
  }),
  ...['0 0 1 1 re W', 'W', '0 0 1 1 re W*'].map((drawing) =>
    later(
      `an appearance that ends with an open clip (${drawing})`,
      ['poppler'],
      (honest, from, next) => {
        const last = signing(honest, fieldOf(honest, 1), next, {
          appearance: appearance(FORM, '1 0 0 rg 0 0 20 20 re f 0 1 0 rg 60 20 100 40 re f'),
        });
        return twice(
          honest,
          from,
          last,
          signing(honest, fieldOf(honest), next + 2, { appearance: appearance(FORM, drawing) }),
        );
      },
      0,
    ),
  ),
  later('an object stream listed as a certificate', ['poppler', 'MuPDF', 'PDF.js'], (honest, from, next) => {
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
  }),
];

const shared: Attack = {
  family: 'shared appearance',
  name: 'two fields show the empty appearance of one of them',
  readers: EVERY,
  make(honest, from) {
    const [first, second, next] = [fieldOf(honest), fieldOf(honest, 1), nextOf(from, honest)];
    const [field, , signature] = signing(honest, first, next, {
      field: { AP: `<</N ${second.appearance} 0 R>>` },
    });
    const objects = [field, signature].filter((part) => part !== undefined);
    return {
      files: twice(honest, from, objects, [
        ...signing(honest, second, next + 2),
        { id: second.appearance, body: OTHER },
      ]),
      signs: second,
    };
  },
};

/** Attacks that change what was signed before. */
export const LATER: readonly Attack[] = [...changed, shared];
