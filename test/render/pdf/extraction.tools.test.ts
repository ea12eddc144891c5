// Needs poppler-utils, MuPDF, PDFium and pdfminer.six, and pdf.js: what these readers take out of a PDF holds every sentence of its file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../../src/model/contrat.ts';
import { renderMarkdown } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { contrat, list, TEMPLATES } from '../../support/files.ts';
import { FONTS } from './support.ts';
import { run, temporaryFolder } from './tools.ts';

const folder = temporaryFolder();
const PDFIUM = `
import sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]):
    print(page.get_textpage().get_text_bounded())
`;
const PDFMINER = `
import sys
from pdfminer.high_level import extract_text
print(extract_text(sys.argv[1]))
`;
const PDFJS = `
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileSync } from 'node:fs';
const data = new Uint8Array(readFileSync(process.argv[1]));
const pages = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
for (let at = 1; at <= pages.numPages; at++) {
  const { items } = await (await pages.getPage(at)).getTextContent();
  console.log(items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\\n' : '')).join(''));
}
`;
const READERS: Readonly<Record<string, (file: string) => string>> = {
  poppler: (file) => run('pdftotext', file, '-'),
  MuPDF: (file) => run('mutool', 'draw', '-q', '-F', 'txt', file),
  PDFium: (file) => run('.venv/bin/python', '-c', PDFIUM, file),
  'pdfminer.six': (file) => run('.venv/bin/python', '-c', PDFMINER, file),
  'pdf.js': (file) => run(process.execPath, '--input-type=module', '-e', PDFJS, file),
};

/** A text without spaces, hyphens and what ends or marks a line: readers differ on these at the ends of lines. */
const bare = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0\u202f\u00ad\u2010\ufffe-]/gu, '')
    .replaceAll(PDFIUM_HYPHEN, '');

/** What PDFium writes for the hyphen of a word that goes on in the next line. */
const PDFIUM_HYPHEN = String.fromCharCode(2);

function sentencesOf(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => sentencesOf(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => sentencesOf(item, name));
  const isText = key === 'titre' || key === 'description' || key === 'preambule' || key === 'texte';
  if (typeof value !== 'string' || !isText || /[{"'«»;:!?%*_\d]/.test(value)) return [];
  return value.split(/\n+|(?<=[.…])\s/).filter((sentence) => sentence.trim().length > 20);
}

async function composed(name: string, source: Contrat): Promise<string> {
  const { markdown, meta } = renderMarkdown(source, { document: 'contrat', templates: TEMPLATES });
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, (await writePdf(parseMarkdown(markdown), meta, FONTS)).bytes);
  return file;
}

describe.each(Object.entries(READERS))('the text that %s takes out', (_, read) => {
  it.each([...list('examples', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'])(
    'of %s holds its sentences',
    async (path) => {
      const source = contrat(path);
      // Running heads and feet come between the two halves of a sentence that a page cuts.
      const text = bare(read(await composed(path.replaceAll(/\W/g, '-'), source)));
      const sentences = sentencesOf(source);
      expect(sentences.length).toBeGreaterThan(1);
      const lost = sentences.filter((sentence) => !text.includes(bare(sentence)));
      expect(lost.length / sentences.length, lost.join('\n')).toBeLessThan(0.04);
      expect(text).not.toContain(bare('Cette phrase n’est écrite nulle part'));
    },
  );

  it('holds accents that have no composed letter', async () => {
    const source = contrat('examples/arles.yaml');
    const named = { ...source, document: { ...source.document, titre: 'Contrat de Kɔ́ffí Ŋ̀gɔ̀ Ɛ̀ɖɔ̃' } };
    expect(bare(read(await composed('accents', named)))).toContain(bare('Kɔ́ffí Ŋ̀gɔ̀ Ɛ̀ɖɔ̃'));
  });

  it('holds a word that no column can take whole', async () => {
    const source = contrat('examples/arles.yaml');
    const word = 'interdépartementalisation'.repeat(3);
    const axes = source.axes.map((axe) => ({
      ...axe,
      engagements: axe.engagements.map((one) => ({ ...one, titre: `Étudier la ${word} des moyens` })),
    }));
    const text = bare(read(await composed('cesures', { ...source, axes })));
    // Once in its entry, and in the cells of two annexes, where it is cut.
    const found = text.split(bare(`Étudier la ${word} des moyens`)).length - 1;
    expect(found).toBeGreaterThanOrEqual(3 * axes.flatMap(({ engagements }) => engagements).length);
  });
});
