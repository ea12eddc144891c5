// The status of a document (« PROJET ») stands in a box under its title, in each format and in each kind of document.
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/render/formats/docx.ts';
import type { Format, Resources } from '../../src/render/formats/format.ts';
import { html } from '../../src/render/formats/html.ts';
import { odt } from '../../src/render/formats/odt.ts';
import { simpleMarkdown } from '../../src/render/markdown/simple.ts';
import { outlineOf as docxOutline } from './office/docx-reading.ts';
import { outlineOf as odtOutline } from './office/odt-reading.ts';
import { renderedFile, renderedMarkdown } from './office/rendered.ts';
import { layout, linesOf, structure, textOf } from './pdf/support.ts';

const KINDS = ['tableau', 'fiches', 'maquette'] as const;
const resources: Resources = {
  faces: () => Promise.reject(new Error('no fonts are needed')),
};
const ROOT = '# Titre\n\n::mention[CONFIDENTIEL jusqu’au vote]\n\n## Suite\n\nTexte.\n';

describe('the status of a document without a cover', () => {
  it.each(KINDS)('is a mention in « %s », not words in bold', (kind) => {
    const { markdown } = renderedFile('examples/arles.yaml', kind);
    expect(markdown).toContain('\n::mention[PROJET]\n');
    expect(markdown).not.toContain('**PROJET**');
  });

  it('is a paragraph in a box of a PDF', () => {
    const pages = layout(ROOT);
    const [page] = pages;
    const line = page && linesOf(page).find((one) => textOf(one.line).includes('CONFIDENTIEL'));
    expect(line?.element?.type).toBe('P');
    expect(page?.items.filter(({ kind }) => kind === 'box')).toContainEqual(
      expect.objectContaining({ radius: 2, stroke: expect.anything() }),
    );
    expect(structure(pages).match(/CONFIDENTIEL/g)).toHaveLength(1);
  });

  it('has its own style in HTML, DOCX and ODT', async () => {
    const rendered = renderedMarkdown(ROOT);
    const bytes = async (format: Format) => (await format.write(rendered, resources)).bytes;
    expect(new TextDecoder().decode(await bytes(html))).toContain(
      '<p class="mention">CONFIDENTIEL jusqu’au vote</p>',
    );
    expect(docxOutline(await bytes(docx))).toMatch(/Mention.*CONFIDENTIEL jusqu’au vote/);
    expect(odtOutline(await bytes(odt))).toMatch(/CONFIDENTIEL jusqu’au vote/);
  });

  it('is in bold for those who read no directives', () => {
    expect(simpleMarkdown(ROOT)).toContain('**CONFIDENTIEL jusqu’au vote**');
  });
});
