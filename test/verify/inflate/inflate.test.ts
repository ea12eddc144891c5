import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate, inflateWhole } from '../../../src/verify/pdf/inflate/index.ts';
import { runs } from '../../support/tiers.ts';

const LIMIT = 100_000;

/** What zlib makes of a stream, and whether bytes follow it. */
function byZlib(data: Uint8Array, limit = LIMIT): { bytes: Uint8Array; whole: boolean } | undefined {
  try {
    const { buffer, engine } = inflateSync(data, { maxOutputLength: limit, info: true }) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    return { bytes: new Uint8Array(buffer), whole: engine.bytesWritten === data.length };
  } catch {
    return undefined;
  }
}

function compared(data: Uint8Array, limit = LIMIT): boolean {
  const expected = byZlib(data, limit);
  expect(inflate(data, limit)).toEqual(expected?.bytes);
  expect(inflateWhole(data, limit)).toEqual(expected?.whole ? expected.bytes : undefined);
  return expected !== undefined;
}

const repetitive = fc
  .array(fc.tuple(fc.constantFrom('engagement ', 'a', '0 0 m ', 'été\n'), fc.nat(60)), { maxLength: 30 })
  .map((parts) => Buffer.from(parts.map(([text, times]) => text.repeat(times)).join('')));
const content = fc.oneof(fc.uint8Array({ maxLength: 600 }), repetitive);
const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
  ),
  windowBits: fc.integer({ min: 9, max: 15 }),
});
/** A stream whose bits are chance behind a head and with a checksum that may be right. */
const damaged = fc
  .tuple(content, settings, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat(6))
  .map(([bytes, options, changes, cut]) => {
    const stream = Uint8Array.from(deflateSync(bytes, options));
    for (const [at, value] of changes) stream[at % stream.length] = value;
    return stream.subarray(0, stream.length - cut);
  });

describe('a zlib stream is read as zlib reads it', () => {
  it('when it is sound, whatever wrote it, with or without bytes after it', () => {
    fc.assert(
      fc.property(content, settings, fc.uint8Array({ maxLength: 9 }), (bytes, options, after) => {
        const stream = deflateSync(bytes, options);
        expect(compared(stream)).toBe(true);
        compared(Buffer.concat([stream, after]));
      }),
      { numRuns: runs(200, 5000) },
    );
  });

  it('when it is damaged', () => {
    let sound = 0;
    const numRuns = runs(1000, 50_000);
    fc.assert(
      fc.property(damaged, (stream) => {
        if (compared(stream)) sound += 1;
      }),
      { numRuns },
    );
    // Both happen, so that neither is compared with nothing.
    expect(sound).toBeGreaterThan(0);
    expect(sound).toBeLessThan(numRuns);
  });

  it('when its blocks are chance', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom(2, 3, 4, 5), (bits, kind) => {
        compared(Uint8Array.of(0x78, 0x9c, ((bits[0] ?? 0) & 0xf8) | kind, ...bits));
      }),
      { numRuns: runs(1000, 100_000) },
    );
  });

  it('up to the limit and not a byte further', () => {
    const stream = deflateSync(Buffer.alloc(5000, 'ab'));
    for (const limit of [1, 4999, 5000, 5001]) expect(compared(stream, limit)).toBe(limit >= 5000);
  });

  it('with each head, of which most are refused', () => {
    const body = deflateRawSync('csi');
    const sum = deflateSync('csi').subarray(-4);
    let sound = 0;
    for (let method = 0; method < 256; method++)
      for (let flags = 0; flags < 256; flags++) {
        if (((method << 8) | flags) % 31 !== 0 && flags % 16 !== 0) continue;
        if (compared(Buffer.concat([Buffer.of(method, flags), body, sum]))) sound += 1;
      }
    expect(sound).toBeGreaterThan(10);
  });
});
