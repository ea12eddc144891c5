import { readCmap } from './cmap.ts';
import { type KernPair, readKerning } from './kerning.ts';
import { type LigatureSet, readLigatures } from './ligatures.ts';
import { nameOf } from './names.ts';

/** A TrueType font opened for measuring: all lengths in font units. */
export interface Sfnt {
  bytes: Uint8Array;
  view: DataView;
  tables: ReadonlyMap<string, { offset: number; length: number }>;
  unitsPerEm: number;
  glyphCount: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  italicAngle: number;
  bbox: readonly [number, number, number, number];
  /**
   * Whether its letters have serifs, by PANOSE or by the IBM family class; undefined when neither says so.
   */
  serif: boolean | undefined;
  postscriptName: string;
  /** Glyphs made for the document, numbered after those of the font: a letter with its marks in place. */
  composites: Composite[];
  /** 0 when the font has no glyph for the code point. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  kern: KernPair;
  ligatures: LigatureSet;
}

/** A glyph that is others in their places: a letter with its marks; it advances as the letter does. */
export interface Composite {
  parts: readonly { glyph: number; x: number; y: number }[];
  advance: number;
  box: { left: number; bottom: number; right: number; top: number };
}

// Version 1.0, and `true`, which Apple writes.
const VERSIONS = [0x00010000, 0x74727565];

/**
 * Opens a TrueType font (`glyf` outlines, cmap format 4 or 12). Throws on any other container, including
 * WOFF.
 */
export function openSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, { offset: number; length: number }>();
  if (bytes.byteLength < 12 || !VERSIONS.includes(view.getUint32(0)))
    throw new Error('police illisible : un fichier TrueType (.ttf) est attendu');
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(
      view.getUint8(at),
      view.getUint8(at + 1),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    );
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`police illisible : la table « ${tag} » manque`);
    return table.offset;
  };
  const head = at('head');
  const hhea = at('hhea');
  const hmtx = at('hmtx');
  const os2 = at('OS/2');
  const metrics = view.getUint16(hhea + 34);
  const glyphCount = view.getUint16(at('maxp') + 4);
  const lookup = readCmap(view, at('cmap'));
  // Tables from before 1998 lack the two heights.
  const heights = (tables.get('OS/2')?.length ?? 0) >= 90 && view.getUint16(os2) >= 2;
  const composites: Composite[] = [];
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount,
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: heights ? view.getInt16(os2 + 88) : 0,
    xHeight: heights ? view.getInt16(os2 + 86) : 0,
    italicAngle: view.getInt32(at('post') + 4) / 65536,
    bbox: [
      view.getInt16(head + 36),
      view.getInt16(head + 38),
      view.getInt16(head + 40),
      view.getInt16(head + 42),
    ],
    serif: readSerif(view, os2),
    postscriptName:
      nameOf(view, at('name'), 6)
        ?.replaceAll(/[^A-Za-z0-9-]/g, '')
        .slice(0, 63) || 'Police',
    glyph: (codePoint) => {
      const id = lookup(codePoint);
      return id < glyphCount ? id : 0;
    },
    composites,
    advance: (id) =>
      composites[id - glyphCount]?.advance ?? view.getUint16(hmtx + Math.min(id, metrics - 1) * 4),
    kern: readKerning(view, tables.get('GPOS')?.offset),
    ligatures: readLigatures(view, tables.get('GSUB')?.offset),
  };
}

function readSerif(view: DataView, os2: number): boolean | undefined {
  const style = view.getUint8(os2 + 33);
  if (view.getUint8(os2 + 32) === 2 && style >= 2 && style <= 15) return style <= 10;
  const family = view.getInt8(os2 + 30);
  if (family === 8) return false;
  return [1, 2, 3, 4, 5, 7].includes(family) ? true : undefined;
}
