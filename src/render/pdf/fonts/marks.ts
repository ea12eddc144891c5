import { ownCopy } from '../own-copy.ts';
import { coverageIndex, lookupsOf } from './opentype.ts';
import { boxOf } from './outline.ts';
import type { Composite, Sfnt } from './sfnt.ts';

/** The combining marks of Latin, Greek and Cyrillic: accents, and what is drawn around or under a letter. */
export const MARK =
  /[\u0300-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/;
const CLUSTER = new RegExp(`[^](?:${MARK.source})*`, 'gu');

type PlacedGlyph = Composite['parts'][number];

/** The characters of a text, each with the marks that follow it, composed where Unicode has one character for them. */
export function clustersOf(text: string): string[] {
  return text.normalize('NFC').match(CLUSTER) ?? [];
}

// The glyphs of a letter and its marks, placed by the anchors of the font (GPOS, `mark` and `mkmk`); undefined when it lacks a glyph or an
// anchor, because a mark without one would be drawn beside its letter.
function placedMarks(font: Sfnt, cluster: string): PlacedGlyph[] | undefined {
  const gpos = font.tables.get('GPOS')?.offset;
  if (gpos === undefined) return undefined;
  const [first = '', ...marks] = withoutDot(cluster);
  const base = font.glyph(first.codePointAt(0) ?? 0);
  if (base === 0) return undefined;
  // On a space, or at the start of a line, there is no letter to stand on.
  const alone = /\s/.test(first) || MARK.test(first) ? { x: font.advance(base), y: 0 } : undefined;
  const placed: PlacedGlyph[] = [{ glyph: base, x: 0, y: 0 }];
  for (const mark of marks) {
    const glyph = font.glyph(mark.codePointAt(0) ?? 0);
    const at = glyph === 0 ? undefined : (placeOf(font, gpos, placed, glyph) ?? alone);
    if (!at) return undefined;
    placed.push({ glyph, ...at });
  }
  return placed;
}

// A mark stands on the nearest mark before it that has an anchor for it, else on the letter.
function placeOf(
  { view }: Sfnt,
  gpos: number,
  placed: readonly PlacedGlyph[],
  mark: number,
): { x: number; y: number } | undefined {
  try {
    for (let at = placed.length - 1; at >= 0; at--) {
      const below = placed[at];
      const found = below && anchored(view, gpos, at > 0 ? 'mkmk' : 'mark', below.glyph, mark);
      if (found) return { x: below.x + found.x, y: below.y + found.y };
    }
  } catch (error) {
    // A table that points outside the file places nothing.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

const TYPES = { mark: 4, mkmk: 6 } as const;

function anchored(
  view: DataView,
  gpos: number,
  feature: keyof typeof TYPES,
  below: number,
  mark: number,
): { x: number; y: number } | undefined {
  for (const { type, offset } of lookupsOf(view, gpos, feature).flat()) {
    if (type !== TYPES[feature]) continue;
    const at = (field: number): number => offset + view.getUint16(offset + field);
    const markIndex = coverageIndex(view, at(2), mark);
    const baseIndex = coverageIndex(view, at(4), below);
    if (markIndex < 0 || baseIndex < 0) continue;
    const record = at(8) + 2 + markIndex * 4;
    const kind = view.getUint16(record);
    const anchor = view.getUint16(at(10) + 2 + (baseIndex * view.getUint16(offset + 6) + kind) * 2);
    if (anchor === 0) continue;
    const on = at(10) + anchor;
    const own = at(8) + view.getUint16(record + 2);
    return {
      x: view.getInt16(on + 2) - view.getInt16(own + 2),
      y: view.getInt16(on + 4) - view.getInt16(own + 4),
    };
  }
  return undefined;
}

/** Marks drawn under a letter or through it leave the dot of an i or a j in its place. */
const UNDER =
  /[\u0316-\u0319\u031c-\u0338\u0339-\u033c\u0345\u0347-\u0349\u034d\u034e\u0353-\u0356\u0359\u035a]/;
const DOTLESS: Readonly<Record<string, string>> = { i: '\u0131', j: '\u0237' };

// The dot of an i or a j gives way to an accent above.
function withoutDot(cluster: string): string[] {
  const [letter = '', ...marks] = cluster.normalize('NFD');
  const dotless = DOTLESS[letter];
  return dotless !== undefined && marks.some((mark) => !UNDER.test(mark))
    ? [dotless, ...marks]
    : [...cluster];
}

function boxAround(font: Sfnt, placed: readonly PlacedGlyph[]): Composite['box'] {
  const boxes = placed.map(({ glyph, x, y }) => {
    const { left, bottom, right, top } = boxOf(font, glyph);
    return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
  });
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.max(...boxes.map(({ top }) => top)),
  };
}

const known = new WeakMap<Sfnt, Map<string, number | undefined>>();

/**
 * The one glyph of a letter and its marks, made of those of the font and kept with it; undefined when the font cannot place them. One glyph
 * stands for all its characters, so that every reader of PDF copies them whole and in order.
 */
export function clusterGlyph(font: Sfnt, cluster: string): number | undefined {
  let glyphs = known.get(font);
  if (!glyphs) {
    glyphs = new Map();
    known.set(font, glyphs);
  }
  if (!glyphs.has(cluster)) glyphs.set(ownCopy(cluster), madeGlyph(font, cluster));
  return glyphs.get(cluster);
}

function madeGlyph(font: Sfnt, cluster: string): number | undefined {
  const parts = placedMarks(font, cluster);
  const [letter] = parts ?? [];
  if (!parts || !letter) return undefined;
  const composite = { parts, advance: font.advance(letter.glyph), box: boxAround(font, parts) };
  return font.glyphCount + font.composites.push(composite) - 1;
}
