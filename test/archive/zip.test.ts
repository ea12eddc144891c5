import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipped, zippedInTurn } from '../../src/archive/zip.ts';
import { runs } from '../support/tiers.ts';

const parts = fc.dictionary(fc.stringMatching(/^[a-zé/]{1,12}$/), fc.uint8Array({ maxLength: 300 }), {
  minKeys: 1,
  maxKeys: 8,
});

describe('a ZIP made one part after another', () => {
  it('is the one made of all the parts at once, byte for byte', () => {
    fc.assert(
      fc.property(parts, fc.boolean(), (given, some) => {
        const stored = some ? Object.keys(given).slice(0, 1) : [];
        expect(zippedInTurn(Object.entries(given), stored)).toEqual(zipped(given, stored));
      }),
      { numRuns: runs(50, 500) },
    );
  });

  it('asks for a part only once the one before is compressed', () => {
    const first = new TextEncoder().encode('a'.repeat(1000));
    const made = zippedInTurn(
      (function* () {
        yield ['a', first] as const;
        first.fill(0);
        yield ['b', first] as const;
      })(),
    );
    expect(strFromU8(unzipSync(made).a ?? new Uint8Array())).toBe('a'.repeat(1000));
  });
});
