import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { type FontFiles, fontFiles } from '../../../src/render/pdf/fonts/faces.ts';
import { HouseFontError } from '../../../src/render/pdf/fonts/house/error.ts';
import type { FontFile } from '../../../src/render/pdf/fonts/house/faces.ts';
import { houseFonts } from '../../../src/render/pdf/fonts/house/roles.ts';
import { lookupsOf } from '../../../src/render/pdf/fonts/opentype.ts';
import { outlineOf } from '../../../src/render/pdf/fonts/outline.ts';
import { openSfnt } from '../../../src/render/pdf/fonts/sfnt.ts';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import { missingCharacters, writePdf } from '../../../src/render/pdf/index.ts';
import { runs } from '../../support/tiers.ts';
import { FONTS, frames, layout, META, SAMPLE } from './support.ts';

const NOTO = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
const noto = (style: string, file: string): FontFile => ({
  file,
  bytes: Uint8Array.from(readFileSync(join(NOTO, style, `NotoSans_${style}.ttf`))),
});
const [REGULAR, ITALIC, BOLD, BOLD_ITALIC] = [
  noto('400Regular', 'a.ttf'),
  noto('400Regular_Italic', 'b.ttf'),
  noto('700Bold', 'c.ttf'),
  noto('700Bold_Italic', 'd.ttf'),
] as const;
const FAMILY = [BOLD, ITALIC, BOLD_ITALIC, REGULAR];
const own = (name: keyof FontFiles & string, file = `${name}.ttf`): FontFile => ({
  file,
  bytes: Uint8Array.from(FONTS[name] as Uint8Array),
});
const family = (name: 'serif' | 'sans'): FontFile[] =>
  (['regular', 'italic', 'semibold', 'semibold-italic'] as const).map((style) => own(`${name}-${style}`));
const SERIF = { family: 'serif', semibold: false, italic: false } as const;

/** A copy of a font with changed 16-bit values in a table. */
function patched(
  { file, bytes }: FontFile,
  tag: string,
  ...values: (readonly [at: number, value: number])[]
): FontFile {
  const copy = Uint8Array.from(bytes);
  const { offset } = openSfnt(bytes).tables.get(tag) ?? { offset: Number.NaN };
  for (const [at, value] of values) new DataView(copy.buffer).setUint16(offset + at, value);
  return { file, bytes: copy };
}

/**
 * A copy with a changed entry in the directory of tables: the tag, or the four bytes at 8 (offset) or 12
 * (length).
 */
function listed(
  { file, bytes }: FontFile,
  tag: string,
  change: { tag?: string; at?: 8 | 12; value?: number },
): FontFile {
  const copy = Buffer.from(bytes);
  const entry = copy.indexOf(tag, 12, 'latin1');
  if (change.tag) copy.write(change.tag, entry, 'latin1');
  if (change.at) copy.writeUInt32BE(change.value ?? 0, entry + change.at);
  return { file, bytes: Uint8Array.from(copy) };
}

const headed = (tag: string, file: string): FontFile => ({
  file,
  bytes: new TextEncoder().encode(`${tag} and what follows, more than twelve bytes`),
});
const without = (fonts: readonly FontFile[], file: string): FontFile[] =>
  fonts.filter((font) => font.file !== file);
const instead = (font: FontFile): FontFile[] => [...without(FAMILY, font.file), font];

/** A composite glyph of a font, and the offset of the number of its first part. */
function composite({ bytes }: FontFile): { glyph: number; part: number } {
  const font = openSfnt(bytes);
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    const [from, to] = outlineOf(font, glyph);
    if (to > from && font.view.getInt16(from) < 0)
      return { glyph, part: from + 12 - (font.tables.get('glyf')?.offset ?? 0) };
  }
  throw new Error('no composite glyph');
}

/**
 * A copy with changed 16-bit values in the first lookup subtable that a feature enables; `from` is its offset
 * in the file.
 */
function relooked(
  { file, bytes }: FontFile,
  tag: string,
  feature: string,
  change: (view: DataView, from: number) => void,
): FontFile {
  const copy = Uint8Array.from(bytes);
  const { view, tables } = openSfnt(copy);
  const [first] = lookupsOf(view, tables.get(tag)?.offset ?? 0, feature).flat();
  change(view, first?.offset ?? Number.NaN);
  return { file, bytes: copy };
}

describe('house fonts', () => {
  it('get their roles from their tables, whatever the names of their files', () => {
    const { files, serif, sans, unused } = houseFonts([
      ...FAMILY,
      { file: 'OFL.txt', bytes: new TextEncoder().encode('Copyright') },
    ]);
    expect(
      Object.entries(files).map(([role, bytes]) => [role, FAMILY.find((font) => font.bytes === bytes)?.file]),
    ).toEqual([
      ['maison-sans-regular', 'a.ttf'],
      ['maison-sans-italic', 'b.ttf'],
      ['maison-sans-semibold', 'c.ttf'],
      ['maison-sans-semibold-italic', 'd.ttf'],
    ]);
    expect([serif, sans, unused]).toEqual(['Noto Sans', 'Noto Sans', []]);
  });

  it('of two families: the one with serifs is used for text', () => {
    const serifs = family('serif');
    const { files, serif, sans } = houseFonts([...FAMILY, ...serifs]);
    expect([serif, sans]).toEqual(['Source Serif 4', 'Noto Sans']);
    expect(files['maison-serif-semibold']).toBe(serifs[2]?.bytes);
    expect(files['maison-sans-regular']).toBe(REGULAR.bytes);
    expect(Object.keys(files)).toHaveLength(8);
  });

  it('are semibold rather than bold; lighter and heavier faces are not used', () => {
    const semibold = noto('600SemiBold', 'z.ttf');
    const { files, unused } = houseFonts([...FAMILY, semibold, noto('300Light', 'l.ttf')]);
    expect(files['maison-sans-semibold']).toBe(semibold.bytes);
    expect(unused).toEqual(['c.ttf', 'l.ttf']);
  });

  const REFUSED: readonly (readonly [string, readonly FontFile[], string | undefined, RegExp])[] = [
    [
      'no font',
      [{ file: 'lisez-moi.txt', bytes: new Uint8Array(3) }],
      undefined,
      /ne contient aucune police TrueType/,
    ],
    [
      'an empty file',
      [...FAMILY, { file: 'vide.ttf', bytes: new Uint8Array() }],
      'vide.ttf',
      /n’est pas une police/,
    ],
    ['a text called font', [...FAMILY, headed('bonjour', 'x.TTF')], 'x.TTF', /n’est pas une police/],
    ['CFF outlines', [...FAMILY, headed('OTTO', 'x.otf')], 'x.otf', /contours CFF/],
    ['CFF outlines under another name', [...FAMILY, headed('OTTO', 'x.ttf')], 'x.ttf', /contours CFF/],
    ['WOFF', [...FAMILY, headed('wOFF', 'x.woff')], 'x.woff', /\(WOFF\)/],
    ['WOFF2', [...FAMILY, headed('wOF2', 'x.woff2')], 'x.woff2', /\(WOFF2\)/],
    ['a collection', [...FAMILY, headed('ttcf', 'x.ttc')], 'x.ttc', /collection/],
    ['a variable font', instead(listed(REGULAR, 'gasp', { tag: 'fvar' })), 'a.ttf', /variable/],
    [
      'a directory alone',
      instead({ file: 'a.ttf', bytes: REGULAR.bytes.subarray(0, 300) }),
      'a.ttf',
      /sort du fichier/,
    ],
    [
      'less than a directory',
      instead({ file: 'a.ttf', bytes: REGULAR.bytes.subarray(0, 20) }),
      'a.ttf',
      /abîmée/,
    ],
    [
      'a table far away',
      instead(listed(REGULAR, 'glyf', { at: 8, value: 0xfffffff0 })),
      'a.ttf',
      /« glyf » sort du fichier/,
    ],
    [
      'an endless table',
      instead(listed(REGULAR, 'cmap', { at: 12, value: 0xffffffff })),
      'a.ttf',
      /« cmap » sort du fichier/,
    ],
    ['no outlines', instead(listed(REGULAR, 'glyf', { tag: 'xxxx' })), 'a.ttf', /« glyf » manque/],
    [
      'a table too short',
      instead(listed(REGULAR, 'hmtx', { at: 12, value: 40 })),
      'a.ttf',
      /« hmtx » est trop courte/,
    ],
    [
      'a character map too short',
      instead(listed(REGULAR, 'cmap', { at: 12, value: 60 })),
      'a.ttf',
      /« cmap »/,
    ],
    ['no em', instead(patched(REGULAR, 'head', [18, 0])), 'a.ttf', /« head »/],
    ['no height', instead(patched(REGULAR, 'hhea', [4, 0])), 'a.ttf', /« hhea »/],
    ['outlines in disorder', instead(patched(REGULAR, 'loca', [40, 0xffff])), 'a.ttf', /désordre/],
    [
      'a glyph made of itself',
      instead(patched(REGULAR, 'glyf', [composite(REGULAR).part, composite(REGULAR).glyph])),
      'a.ttf',
      /lui-même/,
    ],
    [
      'a missing part',
      instead(patched(REGULAR, 'glyf', [composite(REGULAR).part, 0xffff])),
      'a.ttf',
      /n’existe pas/,
    ],
    ['no Unicode', instead(patched(REGULAR, 'cmap', [2, 1], [4, 1])), 'a.ttf', /la lettre « A » n’y est pas/],
    [
      'letters without width',
      instead(patched(REGULAR, 'hmtx', [openSfnt(REGULAR.bytes).glyph(0x65) * 4, 0])),
      'a.ttf',
      /la largeur de la lettre « e »/,
    ],
    [
      'a ligature of length 0, which would be applied forever',
      instead(
        relooked(REGULAR, 'GSUB', 'liga', (view, from) => {
          const set = from + view.getUint16(from + 6);
          view.setUint16(set + view.getUint16(set + 2) + 2, 0);
        }),
      ),
      'a.ttf',
      /« GSUB » est fausse/,
    ],
    [
      'more ligatures than fit in the file',
      instead(
        relooked(REGULAR, 'GSUB', 'liga', (view, from) =>
          view.setUint16(from + view.getUint16(from + 6), 0xffff),
        ),
      ),
      'a.ttf',
      /abîmée/,
    ],
    [
      'restricted embedding',
      instead(patched(REGULAR, 'OS/2', [8, 0x0002])),
      'a.ttf',
      /interdit son incorporation/,
    ],
    ['no subsetting', instead(patched(REGULAR, 'OS/2', [8, 0x0108])), 'a.ttf', /partie seulement/],
    ['bitmaps only', instead(patched(REGULAR, 'OS/2', [8, 0x0204])), 'a.ttf', /images/],
    [
      'no italic',
      without(FAMILY, 'b.ttf'),
      undefined,
      /n’a pas la face italique \(graisse 400\) de « Noto Sans »/,
    ],
    ['no bold', without(FAMILY, 'c.ttf'), undefined, /n’a pas la face droite grasse/],
    ['the same face twice', [...FAMILY, { ...BOLD, file: 'e.ttf' }], 'e.ttf', /double emploi avec « c.ttf »/],
    [
      'two families without serifs',
      [...FAMILY, ...family('sans')],
      undefined,
      /deux familles qui sont sans empattements/,
    ],
    ['three families', [...FAMILY, ...family('sans'), ...family('serif')], undefined, /3 familles/],
  ];
  it.each(REFUSED)('are refused with a message: %s', (_, files, file, message) => {
    const thrown = (): unknown => {
      try {
        return houseFonts(files);
      } catch (error) {
        return error;
      }
    };
    const error = thrown() as HouseFontError;
    expect(error).toBeInstanceOf(HouseFontError);
    expect(error.message).toMatch(message);
    expect(error.file).toBe(file);
  });

  it('are listed when one is missing', () => {
    expect(() => houseFonts([REGULAR])).toThrow(
      expect.objectContaining({ hint: 'On y trouve : « a.ttf » (droite, graisse 400).' }),
    );
  });

  it('may be embedded if any bit of their licence allows it', () => {
    for (const fsType of [0, 0x0004, 0x0008, 0x000a])
      expect(houseFonts(instead(patched(REGULAR, 'OS/2', [8, fsType]))).serif).toBe('Noto Sans');
  });
});

const HOUSE = fontFiles((name) => FONTS[name] as Uint8Array, houseFonts(FAMILY).files);

describe('a document in house fonts', () => {
  it('uses them, then those of csi for missing characters, then refuses', async () => {
    const shaper = new Shaper(HOUSE);
    expect(shaper.shape('Œuvre', SERIF).runs.map((run) => run.face)).toEqual(['maison-sans-regular']);
    // Source Serif has no U+2011.
    const files = fontFiles((name) => FONTS[name] as Uint8Array, {
      'maison-serif-regular': FONTS['serif-italic'] as Uint8Array,
    });
    expect(new Shaper(files).shape('a\u2011b', SERIF).runs.map((run) => run.face)).toEqual([
      'maison-serif-regular',
      'sans-regular',
      'maison-serif-regular',
    ]);
    expect(missingCharacters('Łódź 漢', HOUSE)).toEqual(['漢']);
    const { bytes } = await writePdf(parseMarkdown(SAMPLE), META, HOUSE);
    expect(Buffer.from(bytes).includes('NotoSans-Bold')).toBe(true);
    expect(Buffer.from(bytes).includes('SourceSerif4')).toBe(false);
  });

  it('has letters as high as the layout expects', () => {
    const shaper = new Shaper(HOUSE);
    const font = openSfnt(REGULAR.bytes);
    expect((font.xHeight / font.unitsPerEm) * shaper.sizeIn('maison-sans-regular')).toBeCloseTo(0.486, 2);
    const word = shaper.shape('mairie', SERIF);
    const units = [...'mairie'].reduce(
      (sum, letter) => sum + font.advance(font.glyph(letter.charCodeAt(0))),
      0,
    );
    const kerning = (word.runs[0]?.adjust ?? []).reduce((sum, one) => sum + one, 0) / 1000;
    expect(word.width).toBeCloseTo(
      (units / font.unitsPerEm + kerning) * shaper.sizeIn('maison-sans-regular'),
      6,
    );
  });

  it('keeps every line within its column', () => {
    const pages = layout(SAMPLE, META, HOUSE);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages)
      for (const item of page.items)
        if (item.kind === 'line') expect(item.x + item.line.width).toBeLessThanOrEqual(page.width - 60);
    expect(frames(pages)).not.toBe(frames(layout(SAMPLE)));
  });
});

describe('hostile fonts', () => {
  const base = own('serif-italic', 'hostile.ttf');
  const others = without(family('serif'), 'serif-italic.ttf');
  const tables = [...openSfnt(base.bytes).tables.values()];
  const place = fc.oneof(
    fc.nat(300),
    fc
      .tuple(fc.constantFrom(...tables), fc.nat(400))
      .map(([table, at]) => table.offset + (at % table.length)),
    fc.nat(base.bytes.length - 1),
  );
  const flips = fc.array(fc.tuple(place, fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255))), {
    minLength: 1,
    maxLength: 12,
  });
  const cut = fc.option(fc.nat(base.bytes.length), { freq: 5 });

  it('are refused with a message or drawn, and never crash, hang or use much memory', async () => {
    let drawn = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(flips, cut, async (changes, end) => {
        const bytes = Uint8Array.from(base.bytes);
        for (const [at, value] of changes) bytes[at] = value;
        const start = process.cpuUsage();
        try {
          const { files } = houseFonts([
            ...others,
            { file: 'hostile.ttf', bytes: bytes.subarray(0, end ?? bytes.length) },
          ]);
          const document = await writePdf(
            parseMarkdown('*L’office affleure : AVATAR, Œuvre, Łódź, 1 250 000 €, Ty fjord ffi.*'),
            META,
            fontFiles((name) => FONTS[name] as Uint8Array, files),
          );
          expect(document.bytes.length).toBeLessThan(2_000_000);
          drawn += 1;
        } catch (error) {
          if (!(error instanceof HouseFontError)) throw error;
          refused += 1;
        }
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1e6).toBeLessThan(5);
      }),
      { numRuns: runs(10, 100) },
    );
    expect(Math.min(drawn, refused)).toBeGreaterThan(0);
  });
});
