import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/render/html/index.ts';
import { writeDocx } from '../../../src/render/office/docx/index.ts';
import { writeOdt } from '../../../src/render/office/odt/index.ts';
import { partsOf } from './reading.ts';
import { renderedFile, renderedMarkdown } from './rendered.ts';

const FORMATS = {
  docx: (rendered: Parameters<typeof writeDocx>[0]) =>
    found(
      partsOf(writeDocx(rendered))['word/document.xml'],
      /w:anchor="(eng-[^"]*)"/g,
      /w:name="(eng-[^"]*)"/g,
    ),
  odt: (rendered: Parameters<typeof writeOdt>[0]) =>
    found(
      partsOf(writeOdt(rendered))['content.xml'],
      /xlink:href="#(eng-[^"]*)"/g,
      /bookmark-start text:name="(eng-[^"]*)"/g,
    ),
  html: (rendered: Parameters<typeof writeHtml>[0]) =>
    found(writeHtml(rendered), /href="#(eng-[^"]*)"/g, / id="(eng-[^"]*)"/g),
};

function found(text = '', link: RegExp, mark: RegExp) {
  const names = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  return { links: names(link), marks: names(mark) };
}

describe.each(Object.entries(FORMATS))('references to commitments in %s', (_, read) => {
  it('are links to where each is set out', () => {
    const { links, marks } = read(renderedFile('test/fixtures/complet.yaml'));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((name) => !marks.includes(name))).toEqual([]);
  });

  it('are so in a sentence and in bold, with the first letter of either size', () => {
    const { engagement, numero, other } = named();
    const text = (titre: string) =>
      `Voir ${numero} (${titre}), **${numero} (${titre})** et ${other} (${titre}).`;
    const small = engagement.replace(/^./, (letter) => letter.toLowerCase());
    const document = (titre: string) =>
      renderedMarkdown(`# Contrat\n\n### ${numero}. ${engagement}\n\n${text(titre)}\n`);
    expect(read(document(engagement)).links).toHaveLength(2);
    expect(read(document(small)).links).toHaveLength(2);
    expect(read(document(`${engagement} encore`)).links).toEqual([]);
  });
});

/** A commitment of the example whose documents are written from Markdown, and the number of another one. */
function named() {
  const [, numero = '', engagement = ''] =
    /^#+ (\d\.\d)\. (.+)$/m.exec(renderedFile('examples/arles.yaml').markdown) ?? [];
  expect(engagement).not.toBe('');
  return { engagement, numero, other: '9.9' };
}
