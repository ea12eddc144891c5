import { describe, expect, it } from 'vitest';
import { comparePdf } from '../../src/verify/comparison.ts';
import { type Body, changed, IDS, PDF, signed, signing, updated } from './support.ts';

const N = IDS.next;
const [FIRST = 0] = IDS.fields;
const HUGE = 200_000;
const appearance = (stream: string, dict = '') =>
  signed(PDF, { ...signing(FIRST, N), [N]: { dict: `/Subtype/Form/BBox[0 0 9 9]${dict}`, stream } });
const metadata = (stream: string) =>
  updated(PDF, { [IDS.metadata]: { dict: '/Type/Metadata/Subtype/XML', stream } });
const xmp = (inside: string) => metadata(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${inside}</x:xmpmeta>`);
const chain = (length: number): Record<number, Body> =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [
      N + 10 + i,
      { dict: `/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${N + 11 + i} 0 R>>>>`, stream: '/F Do' },
    ]),
  );

/** Updates on which careless code would take quadratic time or worse. */
const HEAVY: readonly (readonly [string, () => Buffer])[] = [
  ['metadata of spaces', () => metadata(' '.repeat(HUGE))],
  ['metadata of line feeds after a tag', () => metadata(`<a>${'\n'.repeat(HUGE)}`)],
  ['metadata of unclosed tags', () => metadata('<a '.repeat(HUGE / 3))],
  ['metadata of unclosed elements', () => metadata('<a>'.repeat(HUGE / 3))],
  [
    'metadata of attributes',
    () => xmp(`<a ${Array.from({ length: 20_000 }, (_, i) => `a${i}="b"`).join(' ')}/>`),
  ],
  ['metadata of prefixes', () => xmp('<a xmlns:b="c"/>'.repeat(HUGE / 16))],
  ['metadata of quotation marks', () => xmp(`<a b="${"'".repeat(HUGE)}`)],
  ['metadata of ampersands', () => xmp('&'.repeat(HUGE))],
  ['metadata of line ends', () => xmp('\r'.repeat(HUGE))],
  ['an appearance of spaces', () => appearance(' '.repeat(HUGE))],
  ['an appearance of q', () => appearance('q '.repeat(HUGE / 2))],
  ['an appearance of comments', () => appearance('%\n'.repeat(HUGE / 2))],
  ['an appearance of numbers', () => appearance('1 '.repeat(HUGE / 2))],
  ['an appearance of unclosed strings', () => appearance('('.repeat(HUGE))],
  ['an appearance of unclosed arrays', () => appearance('['.repeat(HUGE))],
  ['an appearance of unclosed hexadecimal strings', () => appearance('<'.repeat(HUGE))],
  ['an appearance of names', () => appearance('/'.repeat(HUGE))],
  ['an appearance of name escapes', () => appearance(`/${'#'.repeat(HUGE)}`)],
  ['an appearance of marked content', () => appearance('/A BMC EMC '.repeat(HUGE / 11))],
  ['near keywords of objects', () => appearance('% 1 0 ob\n'.repeat(HUGE / 9))],
  ['the keyword obj after spaces', () => appearance(`%${`${' '.repeat(1000)}obj`.repeat(HUGE / 1003)}`)],
  [
    'forms within forms',
    () =>
      signed(PDF, {
        ...signing(FIRST, N),
        [N]: {
          dict: `/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${N + 10} 0 R>>>>`,
          stream: '/F Do',
        },
        ...chain(3000),
      }),
  ],
  [
    'unused objects',
    () => updated(PDF, Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [N + i, '<<>>']))),
  ],
  [
    'a Document Security Store of many certificates',
    () =>
      updated(PDF, {
        [IDS.catalog]: changed(IDS.catalog, { DSS: `${N} 0 R` }),
        [N]: `<</Certs[${`${N + 1} 0 R `.repeat(20_000)}]>>`,
        [N + 1]: { dict: '', stream: '0\0' },
      }),
  ],
];

describe('a hostile update is judged in bounded time', () => {
  it.each(HEAVY)('%s', (_, make) => {
    const pdf = make();
    const start = process.cpuUsage();
    expect(['exact', 'updated']).toContain(comparePdf(pdf, PDF).is);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
  });
});
