import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, fromBase64 } from '../../../src/kernel/bytes/base64.ts';
import { indexOfText, lastIndexOfText } from '../../../src/kernel/bytes/find.ts';
import { hex } from '../../../src/kernel/bytes/hex.ts';
import { joined, sameBytes } from '../../../src/kernel/bytes/join.ts';
import { latin1, latin1Bytes } from '../../../src/kernel/bytes/latin1.ts';
import { runs } from '../../support/tiers.ts';

const any = fc.uint8Array({ maxLength: 300 });
const numRuns = runs(200, 5000);
/** Few letters, so that words are found, and beginnings of words. */
const letters = fc.array(fc.constantFrom('a', 'b', '%'), { maxLength: 40 }).map((list) => list.join(''));

describe('bytes without Node are those that Node makes', () => {
  it('as text, one character a byte', () => {
    fc.assert(
      fc.property(any, fc.nat(310), fc.nat(310), (bytes, from, to) => {
        expect(latin1(bytes)).toBe(Buffer.from(bytes).toString('latin1'));
        expect(latin1(bytes, from, to)).toBe(Buffer.from(bytes).toString('latin1', from, to));
        expect(latin1Bytes(latin1(bytes))).toEqual(bytes);
      }),
      { numRuns },
    );
    const long = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    expect(latin1(long)).toBe(Buffer.from(long).toString('latin1'));
  });

  it('in base64 and in hexadecimal, and back', () => {
    fc.assert(
      fc.property(any, (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(base64(bytes)).toBe(text);
        expect(fromBase64(text)).toEqual(bytes);
        expect(fromBase64(text.replace(/.{7}/g, '$&\r\n '))).toEqual(bytes);
        expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      }),
      { numRuns },
    );
  });

  it('where a word stands', () => {
    fc.assert(
      fc.property(
        letters,
        fc.constantFrom('a', 'ab', '%%', 'aab', 'bbbb'),
        fc.nat(45),
        (text, word, from) => {
          const bytes = Buffer.from(text, 'latin1');
          expect(indexOfText(bytes, word, from)).toBe(text.indexOf(word, from));
          expect(lastIndexOfText(bytes, word)).toBe(text.lastIndexOf(word));
        },
      ),
      { numRuns },
    );
  });

  it('put together, and compared', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), any, (parts, other) => {
        expect(joined(parts)).toEqual(new Uint8Array(Buffer.concat(parts)));
        expect(sameBytes(joined(parts), joined(parts))).toBe(true);
        expect(sameBytes(joined(parts), other)).toBe(Buffer.compare(joined(parts), other) === 0);
      }),
      { numRuns },
    );
  });
});
