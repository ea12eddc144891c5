// Needs poppler-utils, MuPDF and PDFium: what these readers take out of a PDF holds every sentence of its file.
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
const READERS: Readonly<Record<string, (file: string) => string>> = {
  poppler: (file) => run('pdftotext', file, '-'),
  MuPDF: (file) => run('mutool', 'draw', '-q', '-F', 'txt', file),
  PDFium: (file) => run('.venv/bin/python', '-c', PDFIUM, file),
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
});
