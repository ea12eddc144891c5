import { describe, expect, it } from 'vitest';
import type { Rendered } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writeDocx } from '../../../src/render/office/docx/index.ts';
import { contrat, list, read } from '../../support/files.ts';
import { SAMPLE } from '../pdf/support.ts';
import { outlineOf, readingOf } from './docx-reading.ts';
import { all, parsed, partsOf } from './reading.ts';
import { renderedFile, renderedFrom, renderedMarkdown } from './rendered.ts';
import { textsOf } from './texts.ts';

const FILES = [...list('examples', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'];

/** What a document lacks of its Markdown. */
function lost(rendered: Rendered): string[] {
  const read = readingOf(writeDocx(rendered));
  return textsOf(parseMarkdown(rendered.markdown)).filter((text) => !read.includes(text));
}

const KEPT = `### Titre

:::note
Volet de la circulaire.
:::

Texte.

:::note
Note.
:::

On s’engage à :

Texte.
`;

describe('a DOCX', () => {
  it('of the sample has this structure', async () => {
    await expect(outlineOf(writeDocx(renderedMarkdown(SAMPLE)))).toMatchFileSnapshot(
      'golden/sample.docx.txt',
    );
  });

  it('of Toulouse has this structure', async () => {
    const bytes = writeDocx(renderedFile('examples/toulouse.yaml'));
    await expect(outlineOf(bytes)).toMatchFileSnapshot('golden/toulouse.docx.txt');
  });

  it.each(FILES)('of %s has every text of its Markdown', (file) => {
    for (const document of ['contrat', 'fiches', 'tableau'] as const)
      expect(lost(renderedFile(file, document))).toEqual([]);
  });

  it('that lacks a text would be seen', () => {
    const rendered = renderedFile('examples/arles.yaml');
    const read = readingOf(
      writeDocx({ ...rendered, markdown: rendered.markdown.replace('caméras', 'lampes') }),
    );
    expect(textsOf(parseMarkdown(rendered.markdown)).filter((text) => !read.includes(text))).not.toEqual([]);
  });

  it('says its title, its language, its fingerprint, and holds its source byte for byte', () => {
    const rendered = renderedFile('test/fixtures/complet.yaml');
    const parts = partsOf(writeDocx(rendered));
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${rendered.meta.titre}</dc:title>`);
    expect(parts['docProps/core.xml']).toContain('<dc:language>fr-FR</dc:language>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-FR"');
    expect(parts['docProps/custom.xml']).toContain(rendered.meta.provenance?.empreintes.ensemble);
    const [encoded] = parsed(parts['customXml/item1.xml'] ?? '').children;
    expect(Buffer.from(String(encoded), 'base64').toString()).toBe(read('test/fixtures/complet.yaml'));
  });

  it('has a bookmark for each commitment, once', () => {
    const data = contrat('test/fixtures/complet.yaml');
    const document = parsed(partsOf(writeDocx(renderedFrom(data)))['word/document.xml'] ?? '');
    const marks = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
    expect(new Set(marks).size).toBe(marks.length);
    const ids = data.axes.flatMap(({ engagements = [] }) => engagements.map(({ id }) => `eng-${id}`));
    expect(marks.filter((mark) => mark.startsWith('eng-')).sort()).toEqual(ids.sort());
    for (const { attributes } of all(document, 'w:hyperlink'))
      if (attributes['w:anchor']) expect(marks).toContain(attributes['w:anchor']);
  });

  it('keeps the spaces that do not break', () => {
    const read = readingOf(
      writeDocx(renderedMarkdown('## Titre\u00a0: 1\u202f000\u00a0€\n\nTexte\u202f; suite.\n')),
    );
    expect(read).toBe('Titre\u00a0: 1\u202f000\u00a0€\nTexte\u202f; suite.\n\n');
  });

  it('keeps a note below a heading, and a heading, with what follows', () => {
    const body = parsed(partsOf(writeDocx(renderedMarkdown(KEPT)))['word/document.xml'] ?? '');
    const kept = all(body, 'w:p').map((one) => all(one, 'w:keepNext').length > 0);
    expect(kept).toEqual([false, true, false, false, true, false]);
  });
});
