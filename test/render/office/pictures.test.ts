import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/render/html/index.ts';
import type { Rendered } from '../../../src/render/index.ts';
import { writeDocx } from '../../../src/render/office/docx/index.ts';
import { emfOf } from '../../../src/render/office/drawings/picture.ts';
import { writeOdt } from '../../../src/render/office/odt/index.ts';
import { readPicture } from '../../../src/render/pdf/pictures/index.ts';
import { escapeMarkdown } from '../../../src/render/template/escape.ts';
import { list } from '../../support/files.ts';
import { exif, makeJpeg, placed, segment } from '../pdf/pictures/jpeg-files.ts';
import { chunk, makePng } from '../pdf/pictures/png-files.ts';
import { all, parsed, partsOf } from './reading.ts';
import { renderedFile, renderedMarkdown, withPictures } from './rendered.ts';

const color = (x: number, y: number) => [(x * 9) % 256, (y * 5) % 256, 40];
const photo = (...before: Buffer[]) => makeJpeg({ width: 64, height: 32, color, before });
const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`);
const SHOWN = '## Titre\n\n![Le plan du quartier](plan)\n\n:::figure\n![Le même](plan)\n\nLégende.\n:::\n';
const shown = (name: string, bytes: Uint8Array): Rendered =>
  withPictures(renderedMarkdown(SHOWN.replaceAll('(plan)', `(${name})`)), { [name]: bytes });

const FORMATS = [
  ['DOCX', (rendered: Rendered) => Object.values(partsOf(writeDocx(rendered))).join('\n')],
  ['ODT', (rendered: Rendered) => Object.values(partsOf(writeOdt(rendered))).join('\n')],
  ['HTML', decodedHtml],
] as const;

/** A page with its pictures a character a byte. */
function decodedHtml(rendered: Rendered): string {
  return writeHtml(rendered).replace(/data:image\/[^"]*?base64,([^"]*)/g, (_, data: string) =>
    Buffer.from(data, 'base64').toString('latin1'),
  );
}

describe.each(FORMATS)('a picture in %s', (format, write) => {
  it('is there once, whole, with its words each time it is shown', () => {
    const png = makePng({ width: 30, height: 20, sample: (x, y) => (x * y) % 256 });
    const text = write(shown('plan.png', png));
    const data = png.subarray(8).toString('latin1');
    expect(text.split(data).length - 1).toBe(format === 'HTML' ? 2 : 1);
    expect(text).toMatch(/Le plan du quartier/);
    expect(text).toContain('Légende.');
    expect(text).not.toContain('[image');
  });

  it('says nothing of where and by whom a photo was taken', () => {
    const metadata = [placed(2), segment(0xfe, 'secret'), segment(0xed, 'secret')];
    const text = write(shown('photo.jpg', photo(...metadata)));
    expect(text).toContain('\u00ff\u00d8');
    expect(text).not.toMatch(/Exif|secret/);
    const png = makePng({
      ...{ width: 8, height: 8, sample: () => 7 },
      before: [chunk('tEXt', Buffer.from('Author\0secret'))],
    });
    expect(write(shown('plan.png', png))).not.toContain('secret');
  });

  it('of a photo that lies on its side is turned upright', () => {
    const turned = { DOCX: 'rot="5400000"', ODT: 'rotate (-1.57', HTML: 'rotate(90)' }[format];
    expect(write(shown('photo.jpg', photo(exif(6))))).toContain(turned);
    expect(write(shown('photo.jpg', photo(exif(1))))).not.toContain(turned);
  });

  it('holds any words', () => {
    const words = 'a" <b> & ]]> \u0000 \u202e';
    const rendered = shown('plan.svg', svg('<rect width="9" height="9"/>'));
    const text = write({
      ...rendered,
      markdown: rendered.markdown.replace('Le plan', escapeMarkdown(words)),
    });
    expect(text).toContain('&lt;b&gt;');
  });

  it('that is not at hand is said in words', () => {
    expect(write(renderedMarkdown(SHOWN))).toContain('[image\u00a0: Le plan du quartier]');
  });

  it('of emblems stands on the cover', () => {
    const files = Object.fromEntries(
      ['emblemes/etat.svg', 'emblemes/toulouse.svg'].map((name) => [name, readFileSync(`examples/${name}`)]),
    );
    const text = write(withPictures(renderedFile('examples/toulouse.yaml'), files));
    expect(text).not.toContain('[image');
    expect(text).toContain('La commune de Toulouse (emblème d’essai)');
  });
});

describe('a chart', () => {
  it.each(FORMATS)('in %s has words, and stands above the table of its figures', (_, write) => {
    const text = write(renderedFile('test/fixtures/complet.yaml'));
    expect(text).toMatch(/Courbes?\u00a0: Cambriolages de logement/);
    expect(text.indexOf('Cambriolages de logement')).toBeLessThan(text.indexOf('non diffusé'));
  });
});

describe('a drawing in a DOCX', () => {
  it('is a metafile, and the SVG itself for those who read it', () => {
    const parts = partsOf(writeDocx(shown('plan.svg', svg('<rect width="9" height="9"/>'))));
    expect(Object.keys(parts).filter((name) => name.includes('media'))).toEqual([
      'word/media/image1.emf',
      'word/media/image2.svg',
    ]);
    const body = parsed(parts['word/document.xml'] ?? '');
    expect(all(body, 'a:blip').map(({ attributes }) => attributes['r:embed'])).toEqual(['image1', 'image1']);
    expect(all(body, 'asvg:svgBlip')).toHaveLength(2);
  });

  it.each([
    ...list('examples/emblemes', '.svg').map((name) => readFileSync(`examples/emblemes/${name}`)),
    svg('<path d="M1 1C9 9 9 1 1 9z" stroke="red" stroke-width="2" stroke-dasharray="2 1" fill="none"/>'),
    svg('<g opacity=".5"><circle cx="9" cy="9" r="4"/><rect x="1" y="1" width="5" height="5"/></g>'),
    svg(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><clipPath id="b"><circle cx="9" cy="9" r="8"/></clipPath></defs><rect width="20" height="20" fill="url(#a)" clip-path="url(#b)"/>',
    ),
    svg(''),
  ])('becomes a sound metafile (%#)', (bytes) => {
    const picture = readPicture(bytes, 'a.svg');
    if (picture.kind !== 'vector') throw new Error('not a drawing');
    expect(problemsOf(emfOf(picture.drawing, picture))).toEqual([]);
  });

  it('that is unsound would be seen', () => {
    const picture = readPicture(svg('<rect width="9" height="9"/>'), 'a.svg');
    if (picture.kind !== 'vector') throw new Error('not a drawing');
    const sound = emfOf(picture.drawing, picture);
    expect(problemsOf(sound.slice(0, -4))).not.toEqual([]);
    expect(problemsOf(Uint8Array.from(sound, (byte, at) => (at === 52 ? byte + 1 : byte)))).not.toEqual([]);
  });
});

/** What MS-EMF would say of a metafile: its sizes, its counts, and states that are kept and restored in pairs. */
function problemsOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const int = (at: number) => view.getUint32(at, true);
  const problems: string[] = [];
  let [at, records, kept, last] = [0, 0, 0, 0];
  while (at + 8 <= bytes.length) {
    last = int(at);
    if (last === 33) kept += 1;
    if (last === 34) kept -= 1;
    if (kept < 0) problems.push('restored without being kept');
    if (int(at + 4) < 8 || int(at + 4) % 4 !== 0) return [...problems, 'the length of a record'];
    at += int(at + 4);
    records += 1;
  }
  if (at !== bytes.length || int(48) !== bytes.length) problems.push('the length of the file');
  if (int(40) !== 0x464d4520 || last !== 14) problems.push('its beginning or its end');
  if (int(52) !== records) problems.push('the count of records');
  return kept === 0 ? problems : [...problems, 'kept and not restored'];
}
