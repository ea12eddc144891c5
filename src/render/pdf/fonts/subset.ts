import { outlineOf } from './outline.ts';
import type { Composite, Sfnt } from './sfnt.ts';
import { tableOf } from './table-of.ts';

const KEPT_AS_IS = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType font with only the given glyphs, renumbered in that order. The parts of composite glyphs are
 * added at the end.
 */
export function subsetFont(font: Sfnt, glyphs: readonly number[]): Uint8Array {
  const order = [...glyphs];
  const place = new Map(order.map((glyph, index) => [glyph, index]));
  const outlines: Uint8Array[] = [];
  for (let i = 0; i < order.length; i++) outlines.push(outline(font, order[i] ?? 0, order, place));
  const loca = new Uint8Array((order.length + 1) * 4);
  const locaView = new DataView(loca.buffer);
  let size = 0;
  for (const [i, bytes] of outlines.entries()) {
    size += bytes.length;
    locaView.setUint32((i + 1) * 4, size);
  }
  const hmtx = new Uint8Array(order.length * 4);
  const hmtxView = new DataView(hmtx.buffer);
  for (const [i, glyph] of order.entries()) {
    hmtxView.setUint16(i * 4, font.advance(glyph));
    hmtxView.setInt16(i * 4 + 2, leftBearing(font, glyph));
  }
  const tables = new Map<string, Uint8Array>([
    ['glyf', join(outlines, size)],
    ['head', patched(font, 'head', [8, 0], [10, 0], [50, 1])],
    ['hhea', patched(font, 'hhea', [34, order.length])],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', patched(font, 'maxp', [4, order.length], ...deeper(font, glyphs))],
  ]);
  for (const tag of KEPT_AS_IS) if (font.tables.has(tag)) tables.set(tag, copy(font, tag));
  return assemble(tables);
}

function outline(font: Sfnt, glyph: number, order: number[], place: Map<number, number>): Uint8Array {
  const composite = font.composites[glyph - font.glyphCount];
  if (composite) {
    const bytes = compositeOutline(composite);
    renumberParts(new DataView(bytes.buffer), order, place);
    return bytes;
  }
  const [from, to] = outlineOf(font, glyph);
  // Padded to four bytes, as the long form of `loca` and the checksums require.
  const bytes = new Uint8Array((to - from + 3) & ~3);
  bytes.set(font.bytes.subarray(from, to));
  if (to > from && font.view.getInt16(from) < 0) renumberParts(new DataView(bytes.buffer), order, place);
  return bytes;
}

// A letter with marks may be made of glyphs that are made of others: one level more, and as many parts as it has.
function deeper(font: Sfnt, glyphs: readonly number[]): [at: number, value: number][] {
  const made = glyphs.flatMap((glyph) => font.composites[glyph - font.glyphCount] ?? []);
  if (made.length === 0) return [];
  const { offset } = tableOf(font, 'maxp');
  const most = (at: number): number => font.view.getUint16(offset + at);
  const parts = Math.max(most(28), ...made.map((one) => one.parts.length));
  const simple = made.reduce((sum, one) => Math.max(sum, one.parts.length), 1);
  return [
    [10, Math.min(0xffff, Math.max(most(6), most(10)) * simple)],
    [12, Math.min(0xffff, Math.max(most(8), most(12)) * simple)],
    [28, parts],
    [30, most(30) + 1],
  ];
}

const WORDS = 1;
const OFFSETS = 2;
const MORE = 32;

// A composite glyph description of TrueType: a box, then each part with its place.
function compositeOutline({ parts, box }: Composite): Uint8Array {
  const bytes = new Uint8Array((10 + parts.length * 8 + 3) & ~3);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [-1, box.left, box.bottom, box.right, box.top].entries())
    view.setInt16(i * 2, value);
  for (const [i, { glyph, x, y }] of parts.entries()) {
    const at = 10 + i * 8;
    view.setUint16(at, WORDS | OFFSETS | (i < parts.length - 1 ? MORE : 0));
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  }
  return bytes;
}

function renumberParts(view: DataView, order: number[], place: Map<number, number>): void {
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    let index = place.get(part);
    if (index === undefined) {
      index = order.push(part) - 1;
      place.set(part, index);
    }
    view.setUint16(at + 2, index);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0);
    if (!(flags & 32)) return;
  }
}

function leftBearing(font: Sfnt, glyph: number): number {
  const composite = font.composites[glyph - font.glyphCount];
  if (composite) return composite.box.left;
  const hmtx = tableOf(font, 'hmtx').offset;
  const metrics = font.view.getUint16(tableOf(font, 'hhea').offset + 34);
  return font.view.getInt16(
    glyph < metrics ? hmtx + glyph * 4 + 2 : hmtx + metrics * 4 + (glyph - metrics) * 2,
  );
}

function copy(font: Sfnt, tag: string): Uint8Array {
  const { offset, length } = tableOf(font, tag);
  // `slice()` of a Node Buffer would share the bytes that are patched next.
  return Uint8Array.from(font.bytes.subarray(offset, offset + length));
}

function patched(font: Sfnt, tag: string, ...values: [at: number, value: number][]): Uint8Array {
  const bytes = copy(font, tag);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values) view.setUint16(at, value);
  return bytes;
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  let at = 12 + tags.length * 16;
  const whole = new Uint8Array(
    tags.reduce((size, tag) => size + (((tables.get(tag)?.length ?? 0) + 3) & ~3), at),
  );
  const view = new DataView(whole.buffer);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, tags.length * 16 - power * 16);
  for (const [i, tag] of tags.entries()) {
    const bytes = tables.get(tag) ?? new Uint8Array();
    whole.set(bytes, at);
    for (let k = 0; k < 4; k++) view.setUint8(12 + i * 16 + k, tag.charCodeAt(k));
    view.setUint32(16 + i * 16, checksum(view, at, bytes.length));
    view.setUint32(20 + i * 16, at);
    view.setUint32(24 + i * 16, bytes.length);
    at += (bytes.length + 3) & ~3;
  }
  const head = tags.indexOf('head');
  view.setUint32(view.getUint32(20 + head * 16) + 8, (0xb1b0afba - checksum(view, 0, whole.length)) >>> 0);
  return whole;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
