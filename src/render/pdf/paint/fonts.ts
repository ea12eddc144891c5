import { latin1Bytes } from '../../../kernel/bytes/latin1.ts';
import type { GlyphRun, Sfnt, Shaper } from '../fonts/index.ts';
import { FACE_NAMES, type FaceName, HOUSE_NAMES, heightsOf, subsetFont } from '../fonts/index.ts';
import { type PdfFile, pdfNumber, pdfString } from './objects.ts';

const NAMES: readonly FaceName[] = [...FACE_NAMES, ...HOUSE_NAMES];

interface Subset {
  font: Sfnt;
  glyphs: number[];
  meanings: (readonly number[])[];
  /** For each identifier in the subset, its two bytes as characters of a literal string. */
  codes: string[];
  /** For each glyph of the whole font, its identifiers in the subset. */
  ids: Map<number, number[]>;
  words: Map<GlyphRun, string>;
}

/**
 * The fonts of one document. A glyph is embedded once for each text it represents, so that a no-break space
 * is copied as such.
 */
export class DocumentFonts {
  readonly #shaper: Shaper;
  readonly #subsets = new Map<FaceName, Subset>();

  constructor(shaper: Shaper) {
    this.#shaper = shaper;
  }

  /** The resource name of a face. */
  resource(face: FaceName): string {
    return `/F${NAMES.indexOf(face) + 1}`;
  }

  /** The factor for the size of a text in a face. */
  sizeIn(face: FaceName): number {
    return this.#shaper.sizeIn(face);
  }

  /**
   * A run as the inside of a TJ array: glyph codes, with the kerning between them. The result is cached for
   * each run.
   */
  encode(run: GlyphRun): string {
    let subset = this.#subsets.get(run.face);
    if (!subset) {
      subset = {
        font: this.#shaper.font(run.face),
        glyphs: [0],
        meanings: [[0]],
        codes: [''],
        ids: new Map(),
        words: new Map(),
      };
      this.#subsets.set(run.face, subset);
    }
    let text = subset.words.get(run);
    if (text === undefined) {
      text = '';
      for (const [index, glyph] of run.glyphs.entries()) {
        text += subset.codes[idOf(subset, glyph, run.codePoints[index] ?? [])];
        const after = run.adjust[index] ?? 0;
        if (after !== 0) text += `)${pdfNumber(-after)}(`;
      }
      subset.words.set(run, text);
    }
    return text;
  }

  /** Writes the fonts used and returns the body of the font resource dictionary. */
  embed(file: PdfFile): string {
    const used = [...this.#subsets].sort(([a], [b]) => NAMES.indexOf(a) - NAMES.indexOf(b));
    return used
      .map(([face, subset]) => `${this.resource(face)} ${embedSubset(file, face, subset)} 0 R`)
      .join('');
  }
}

function idOf(subset: Subset, glyph: number, codePoints: readonly number[]): number {
  let known = subset.ids.get(glyph);
  if (!known) {
    known = [];
    subset.ids.set(glyph, known);
  }
  for (const id of known) if (same(subset.meanings[id] ?? [], codePoints)) return id;
  const id = subset.glyphs.push(glyph) - 1;
  subset.meanings.push(codePoints);
  subset.codes.push(byte(id >> 8) + byte(id & 255));
  known.push(id);
  return id;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

// In a literal string, these bytes would end it, escape the next byte, or be read as a line feed.
function byte(value: number): string {
  const character = String.fromCharCode(value);
  return value === 0x28 || value === 0x29 || value === 0x5c
    ? `\\${character}`
    : value === 0x0d
      ? '\\r'
      : character;
}

function embedSubset(file: PdfFile, face: FaceName, subset: Subset): number {
  const { font } = subset;
  const scale = 1000 / font.unitsPerEm;
  // A tag of six letters: it must differ between the subsets of one document (ISO 32000-1, 9.6.4).
  const tag = `CSI${String.fromCharCode(65 + NAMES.indexOf(face))}AA`;
  const name = `/${tag}+${font.postscriptName}`;
  const program = subsetFont(font, subset.glyphs);
  const fontFile = file.add(`/Length1 ${program.length}`, program);
  const box = font.bbox.map((value) => pdfNumber(value * scale)).join(' ');
  const flags = 4 | (font.serif ? 2 : 0) | (face.endsWith('italic') ? 64 : 0);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName${name}/Flags ${flags}/FontBBox[${box}]/ItalicAngle ${pdfNumber(font.italicAngle)}` +
      `/Ascent ${pdfNumber(font.ascent * scale)}/Descent ${pdfNumber(font.descent * scale)}/CapHeight ${pdfNumber((font.capHeight || heightsOf(font, 'H').top) * scale)}` +
      `/XHeight ${pdfNumber(font.xHeight * scale)}/StemV ${face.includes('semibold') ? 120 : 80}/FontFile2 ${fontFile} 0 R>>`,
  );
  const widths = subset.glyphs.map((glyph) => pdfNumber(font.advance(glyph) * scale)).join(' ');
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/DW 0/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
  );
  const unicode = file.add('', toUnicode(subset.meanings));
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
  );
}

function toUnicode(meanings: readonly (readonly number[])[]): Uint8Array {
  const lines: string[] = [];
  for (let from = 1; from < meanings.length; from += 100) {
    const part = meanings.slice(from, from + 100);
    const entries = part.map((codePoints, index) => `<${hex(from + index)}> ${utf16(codePoints)}`);
    lines.push(`${part.length} beginbfchar\n${entries.join('\n')}\nendbfchar`);
  }
  return latin1Bytes(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n` +
      `/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${lines.join('\n')}\n` +
      `endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`,
  );
}

function utf16(codePoints: readonly number[]): string {
  const text = pdfString(`\u00e9${String.fromCodePoint(...codePoints)}`);
  // The accent in front makes pdfString choose UTF-16; both the accent and the byte order mark are removed.
  return `<${text.slice('<FEFF00E9'.length)}`;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
