import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { readEdited, relecture } from '../../src/relire/index.ts';
import { plainText } from '../../src/relire/retouches.ts';
import { edit } from '../../src/source/edit/index.ts';
import { readSource } from '../../src/source/index.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';
import { editedBody, runsOf, withRun } from './edited.ts';

async function docxOf(source: string): Promise<Buffer> {
  const io = fakeIo({ files: { 'c.yaml': source } });
  expect(await run(['render', 'c.yaml', '-o', 'c.docx'], io)).toBe(0);
  return Buffer.from(io.files.get('c.docx') ?? []);
}

const sources = ['examples/bourges.yaml', 'examples/saint-dizier.yaml'].map(read);
const documents = await Promise.all(
  sources.map(async (source) => {
    const docx = await docxOf(source);
    const found = await readSource('c.yaml', Buffer.from(source));
    if (!found.ok) throw new Error('not sound');
    return {
      source,
      docx,
      contrat: found.value.data as Contrat,
      sent: readEdited(docx, 'accepter'),
      texts: runsOf(docx),
    };
  }),
);

/** What a person does to some words. */
const EDITS: readonly ((words: string[], at: number) => string[])[] = [
  (words, at) => words.toSpliced(at, 1),
  (words, at) => words.toSpliced(at, 0, 'vraiment'),
  (words, at) => words.toSpliced(at, 1, 'autrement'),
  (words, at) => words.toSpliced(at, 1, '450'),
  (words) => [...words, 'et', 'au-delà'],
  (words) => words.toReversed(),
];

// In small letters: the document makes the first letter of a title or of a sentence a capital.
const oneLine = (text: string) => plainText(text).toLowerCase().replaceAll(/\s+/g, ' ').trim();

describe('an edit of one run of a document', () => {
  it('is placed in its own text, or listed', async () => {
    const counts = { placed: 0, listed: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), fc.nat(), async (d, r, e, w) => {
        const { source, docx, contrat, sent, texts } = documents[
          d % documents.length
        ] as (typeof documents)[number];
        const index = r % texts.length;
        const words = (texts[index] ?? '').split(' ');
        const text = (EDITS[e % EDITS.length] as (typeof EDITS)[number])(words, w % words.length).join(' ');
        const edited = readEdited(
          editedBody(docx, (xml) => withRun(xml, index, text)),
          'accepter',
        );
        const before = sent.paragraphes.map(({ texte }) => oneLine(texte));
        const after = edited.paragraphes.map(({ texte }) => oneLine(texte));
        const { repris, aPlacer } = relecture(contrat, sent, edited);
        const changes = repris.length + aPlacer.length;
        expect(changes > 0).toBe(before.join('\n') !== after.join('\n'));
        if (changes === 0) return;
        counts.placed += repris.length;
        counts.listed += aPlacer.length;
        // Every word that came or went is in the answer.
        const said = oneLine(
          [...repris, ...aPlacer].map(({ avant = '', apres = '' }) => `${avant} ${apres}`).join(' '),
        );
        for (const word of oneLine(text).split(' '))
          if (!oneLine(texts[index] ?? '').includes(word)) expect(said).toContain(word);
        for (const { path, apres } of repris) {
          const made = edit(source, { set: path, value: apres });
          if (!made.ok) continue;
          const again = readEdited(await docxOf(made.text), 'accepter').paragraphes.map(({ texte }) =>
            oneLine(texte),
          );
          // The paragraph that was edited is printed as people left it; nothing else is, but where the same text is printed too.
          expect(again).toContain(after.find((one, i) => one !== before[i]));
        }
      }),
      { numRuns: runs(30, 150) },
    );
    expect(counts.placed).toBeGreaterThan(0);
    expect(counts.listed).toBeGreaterThan(0);
  }, 600_000);
});
