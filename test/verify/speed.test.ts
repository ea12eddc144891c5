import { describe, expect, it } from 'vitest';
import { comparePdf } from '../../src/verify/comparison.ts';
import { type Body, changed, IDS, PDF, signed, signing, updated } from './support.ts';

const N = IDS.next;
const [FIRST = 0] = IDS.fields;
const HUGE = 200_000;
const look = (stream: string, dict = '') =>
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

/** What could be looked at again and again: each must be judged, yes or no, in a time that grows as the file does. */
const HEAVY: readonly (readonly [string, () => Buffer])[] = [
  ['metadata of blanks', () => metadata(' '.repeat(HUGE))],
  ['metadata of line feeds between marks', () => metadata(`<a>${'\n'.repeat(HUGE)}`)],
  ['metadata of opened marks', () => metadata('<a '.repeat(HUGE / 3))],
  ['metadata of opened elements', () => metadata('<a>'.repeat(HUGE / 3))],
  [
    'metadata of attributes',
    () => xmp(`<a ${Array.from({ length: 20_000 }, (_, i) => `a${i}="b"`).join(' ')}/>`),
  ],
  ['metadata of prefixes', () => xmp('<a xmlns:b="c"/>'.repeat(HUGE / 16))],
  ['metadata of quotation marks', () => xmp(`<a b="${"'".repeat(HUGE)}`)],
  ['metadata of ampersands', () => xmp('&'.repeat(HUGE))],
  ['metadata of line ends', () => xmp('\r'.repeat(HUGE))],
  ['a look of blanks', () => look(' '.repeat(HUGE))],
  ['a look of q', () => look('q '.repeat(HUGE / 2))],
  ['a look of remarks', () => look('%\n'.repeat(HUGE / 2))],
  ['a look of numbers', () => look('1 '.repeat(HUGE / 2))],
  ['a look of opened texts', () => look('('.repeat(HUGE))],
  ['a look of opened lists', () => look('['.repeat(HUGE))],
  ['a look of opened hexadecimal', () => look('<'.repeat(HUGE))],
  ['a look of names', () => look('/'.repeat(HUGE))],
  ['a look of hashes', () => look(`/${'#'.repeat(HUGE)}`)],
  ['a look of marks', () => look('/A BMC EMC '.repeat(HUGE / 11))],
  ['words that begin objects', () => look('% 1 0 ob\n'.repeat(HUGE / 9))],
  ['words of objects behind blanks', () => look(`%${`${' '.repeat(1000)}obj`.repeat(HUGE / 1003)}`)],
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
    'objects that nothing uses',
    () => updated(PDF, Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [N + i, '<<>>']))),
  ],
  [
    'a store of many certificates',
    () =>
      updated(PDF, {
        [IDS.catalog]: changed(IDS.catalog, { DSS: `${N} 0 R` }),
        [N]: `<</Certs[${`${N + 1} 0 R `.repeat(20_000)}]>>`,
        [N + 1]: { dict: '', stream: '0\0' },
      }),
  ],
];

describe('a hostile update costs no more time than its size', () => {
  it.each(HEAVY)('%s', (_, make) => {
    const pdf = make();
    const start = process.cpuUsage();
    expect(['exact', 'updated']).toContain(comparePdf(pdf, PDF).is);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
  });
});
