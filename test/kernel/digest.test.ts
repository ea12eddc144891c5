import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { md5, sha256, sha256OfParts } from '../../src/kernel/digest.ts';
import { runs } from '../support/tiers.ts';

const of = (name: string, data: string | Uint8Array) => createHash(name).update(data).digest('hex');

it('digests are those of Node', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      (bytes, text) => {
        expect(sha256(bytes)).toBe(of('sha256', bytes));
        expect(sha256(text)).toBe(of('sha256', text));
        expect(md5(bytes)).toBe(of('md5', bytes));
        expect(sha256OfParts([bytes, new Uint8Array(3), bytes])).toBe(
          of('sha256', Buffer.concat([bytes, new Uint8Array(3), bytes])),
        );
      },
    ),
    { numRuns: runs(100, 3000) },
  );
  // Each length around the blocks of the algorithms, whose padding differs.
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect([sha256(bytes), md5(bytes)]).toEqual([of('sha256', bytes), of('md5', bytes)]);
  }
});
