import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { fontFiles } from '../../../src/render/pdf/fonts/faces.ts';
import { HouseFontError } from '../../../src/render/pdf/fonts/house/error.ts';
import { houseFonts } from '../../../src/render/pdf/fonts/house/roles.ts';
import { openSfnt } from '../../../src/render/pdf/fonts/sfnt.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, META } from './support.ts';

const face = (name: string): Uint8Array =>
  Uint8Array.from(FONTS[`serif-${name}` as 'serif-regular'] as Uint8Array);
const OTHERS = ['regular', 'semibold', 'semibold-italic'].map((name) => ({
  file: `${name}.ttf`,
  bytes: face(name),
}));
const BASE = face('italic');

/** The tables of the base font, by tag. */
const tables = (): Map<string, Buffer> =>
  new Map(
    [...openSfnt(BASE).tables].map(([tag, { offset, length }]) => [
      tag,
      Buffer.from(BASE.slice(offset, offset + length)),
    ]),
  );

/** A font with these tables; `shared` gives some tags the place of another table. */
function font(parts: ReadonlyMap<string, Buffer>, shared: Readonly<Record<string, string>> = {}): Uint8Array {
  const head = Buffer.alloc(12 + parts.size * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(parts.size, 4);
  const places = new Map<string, number>();
  const bodies: Buffer[] = [];
  let at = head.length;
  for (const [tag, body] of parts) {
    places.set(tag, at);
    bodies.push(body, Buffer.alloc(-body.length & 3));
    at += body.length + (-body.length & 3);
  }
  for (const [i, [tag, body]] of [...parts].entries()) {
    head.write(tag, 12 + i * 16, 'latin1');
    head.writeUInt32BE(places.get(shared[tag] ?? tag) ?? 0, 20 + i * 16);
    head.writeUInt32BE(body.length, 24 + i * 16);
  }
  return Uint8Array.from(Buffer.concat([head, ...bodies]));
}

const u16 = (...values: number[]): Buffer =>
  Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]));
const u32 = (...values: number[]): Buffer =>
  Buffer.from(
    values.flatMap((value) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]),
  );
const made = (
  change: (parts: Map<string, Buffer>) => void,
  shared?: Readonly<Record<string, string>>,
): Uint8Array => {
  const parts = tables();
  change(parts);
  return font(parts, shared);
};

/** A `name` table in which every record has this text. */
function names(text: string, records: number): Buffer {
  const encoded = u16(...[...text].map((character) => character.charCodeAt(0)));
  const rows = Array.from({ length: records }, (_, i) =>
    u16(3, 1, 0x040c, [1, 16, 6][i % 3] ?? 1, encoded.length, 0),
  );
  return Buffer.concat([u16(0, records, 0), ...rows, encoded]).fill(u16(6 + records * 12), 4, 6);
}

/** A `cmap` of format 12 with these groups. */
const groups = (count: number, rows: Buffer, declared = count): Buffer =>
  Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(16 + count * 12, 0, declared), rows]);

/**
 * A layout table whose feature enables the largest number of lookups, each with many subtables at the same
 * place.
 */
function lookups(feature: string, type: number, subtable: Buffer): Buffer {
  const scripts = Buffer.concat([u16(1), Buffer.from('latn'), u16(8), u16(4, 0), u16(0, 0xffff, 1, 0)]);
  const features = Buffer.concat([
    u16(1),
    Buffer.from(feature),
    u16(8),
    u16(0, 3000, ...Array.from({ length: 3000 }, () => 0)),
  ]);
  const lookup = Buffer.concat([u16(type, 0, 1, 8), subtable]);
  return Buffer.concat([
    u16(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length),
    scripts,
    features,
    u16(1, 4),
    lookup,
  ]);
}

/** Each composite glyph consists of the next one, the last of the first, `parts` times. */
function composites(glyphs: number, parts: number): Map<string, Buffer> {
  const all = tables();
  const one = (to: number) =>
    Buffer.concat([
      u16(0xffff, 0, 0, 100, 100),
      ...Array.from({ length: parts }, (_, i) => u16(i < parts - 1 ? 0x0022 : 0x0002, to, 0)),
    ]);
  const bodies = Array.from({ length: glyphs }, (_, i) => one((i + 1) % glyphs));
  const count = openSfnt(BASE).glyphCount;
  const size = bodies[0]?.length ?? 0;
  const starts = Array.from({ length: count + 1 }, (_, i) => Math.min(i, glyphs) * size);
  all.set('glyf', Buffer.concat(bodies));
  all.set('loca', u32(...starts));
  all.get('head')?.writeInt16BE(1, 50);
  return all;
}

const BOMBS: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['two glyphs made of each other', font(composites(2, 1))],
  ['a round of two hundred glyphs', font(composites(200, 1))],
  ['glyphs of many parts, each of many', font(composites(30, 100))],
  [
    'a million groups of characters',
    made((parts) => parts.set('cmap', groups(1_000_000, Buffer.alloc(12_000_000)))),
  ],
  [
    'groups in disorder',
    made((parts) => parts.set('cmap', groups(3, u32(0x61, 0x7a, 5, 0x41, 0x5a, 5, 0, 0x10ffff, 1)))),
  ],
  [
    'four thousand million groups',
    made((parts) => parts.set('cmap', groups(1, u32(0, 0x10ffff, 1), 0xffffffff))),
  ],
  [
    'segments of characters without end',
    made((parts) =>
      parts.set(
        'cmap',
        Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, 0xffff, 0, 0xffff), Buffer.alloc(300_000, 0xff)]),
      ),
    ),
  ],
  ['sixty thousand names', made((parts) => parts.set('name', names('N'.repeat(20_000), 65_000)))],
  [
    'names that drive a terminal',
    made((parts) => parts.set('name', names('Noto\u001b]0;x\u0007\u001b[31m\n::error::x\u202e', 3))),
  ],
  [
    'thousands of lookups of kerning',
    made((parts) => parts.set('GPOS', lookups('kern', 2, u16(1, 12, 4, 0, 1, 12, 1, 0xffff)))),
  ],
  [
    'thousands of lookups of ligatures',
    made((parts) => parts.set('GSUB', lookups('liga', 4, u16(1, 8, 1, 12, 1, 1, 0xffff, 0xffff)))),
  ],
  [
    'tables that overlap',
    made(() => undefined, { glyf: 'loca', loca: 'glyf', hmtx: 'cmap', GPOS: 'GSUB', GSUB: 'glyf' }),
  ],
  [
    'all tables at one place',
    made(() => undefined, Object.fromEntries([...tables().keys()].map((tag) => [tag, 'head']))),
  ],
  ['more glyphs than there are', made((parts) => parts.get('maxp')?.writeUInt16BE(0xffff, 4))],
  ['instructions and points without end', made((parts) => parts.get('glyf')?.fill(0x7f, 0, 4000))],
  [
    'a table of each kind with a huge declared size',
    made((parts) => {
      for (const tag of ['GPOS', 'GSUB', 'post', 'maxp']) parts.get(tag)?.fill(0xff, 6);
    }),
  ],
];

describe('fonts made to waste time or to mislead', () => {
  it.each(BOMBS)('%s: refused with a message or harmless, within two seconds', async (_what, bytes) => {
    const start = process.cpuUsage();
    let texts: string[];
    try {
      const { files, serif, sans } = houseFonts([...OTHERS, { file: 'bombe.ttf', bytes }]);
      texts = [serif, sans];
      const text = parseMarkdown('*L’office affleure : AVATAR, Œuvre, Łódź, 1 250 000 €, Ty fjord ffi.*');
      const pdf = await writePdf(
        text,
        META,
        fontFiles((name) => FONTS[name] as Uint8Array, files),
      );
      expect(pdf.bytes.length).toBeLessThan(2_000_000);
    } catch (error) {
      if (!(error instanceof HouseFontError)) throw error;
      texts = [error.message, error.hint ?? ''];
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(texts.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(texts.join('').length).toBeLessThan(1000);
    expect(texts.join('')).not.toBe('');
  });

  it('are named in messages without control characters, and by a short name', () => {
    const named = (text: string) => {
      try {
        houseFonts([{ file: 'a.ttf', bytes: made((parts) => parts.set('name', names(text, 3))) }]);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(named('Noto\u001b]0;x\u0007\u202e\n')).toContain('« Noto\\x1b]0;x\\x07\\u202e\\n »');
    expect(named('N'.repeat(20_000)).length).toBeLessThan(300);
  });
});
