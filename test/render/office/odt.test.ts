import { describe, expect, it } from 'vitest';
import type { Rendered } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writeOdt } from '../../../src/render/office/odt/index.ts';
import { contrat, list, read } from '../../support/files.ts';
import { SAMPLE } from '../pdf/support.ts';
import { outlineOf, readingOf } from './odt-reading.ts';
import { all, type Element, parsed, partsOf } from './reading.ts';
import { renderedFile, renderedFrom, renderedMarkdown } from './rendered.ts';
import { textsOf } from './texts.ts';

const FILES = [...list('examples', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'];

/** What a document lacks of its Markdown. */
function lost(rendered: Rendered): string[] {
  const read = readingOf(writeOdt(rendered));
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

describe('an ODT', () => {
  it('of the sample has this structure', async () => {
    await expect(outlineOf(writeOdt(renderedMarkdown(SAMPLE)))).toMatchFileSnapshot('golden/sample.odt.txt');
  });

  it('of Toulouse has this structure', async () => {
    const bytes = writeOdt(renderedFile('examples/toulouse.yaml'));
    await expect(outlineOf(bytes)).toMatchFileSnapshot('golden/toulouse.odt.txt');
  });

  it.each(FILES)('of %s has every text of its Markdown', (file) => {
    for (const document of ['contrat', 'fiches', 'tableau'] as const)
      expect(lost(renderedFile(file, document))).toEqual([]);
  });

  it('that lacks a text would be seen', () => {
    const rendered = renderedFile('examples/arles.yaml');
    const read = readingOf(
      writeOdt({ ...rendered, markdown: rendered.markdown.replace('caméras', 'lampes') }),
    );
    expect(textsOf(parseMarkdown(rendered.markdown)).filter((text) => !read.includes(text))).not.toEqual([]);
  });

  it('says its title, its language, its fingerprint, and holds its source byte for byte', () => {
    const rendered = renderedFile('test/fixtures/complet.yaml');
    const parts = partsOf(writeOdt(rendered));
    expect(parts['meta.xml']).toContain(`<dc:title>${rendered.meta.titre}</dc:title>`);
    expect(parts['meta.xml']).toContain('<dc:language>fr-FR</dc:language>');
    expect(parts['styles.xml']).toContain('fo:language="fr" fo:country="FR"');
    expect(parts['meta.xml']).toContain(rendered.meta.provenance?.empreintes.ensemble);
    expect(parts['csi/contrat.yaml']).toBe(read('test/fixtures/complet.yaml'));
  });

  it('names in its manifest each of its parts, and no other', () => {
    const parts = partsOf(writeOdt(renderedFile('examples/arles.yaml')));
    const named = all(parsed(parts['META-INF/manifest.xml'] ?? ''), 'manifest:file-entry');
    const others = Object.keys(parts).filter((name) => !/^(?:mimetype|META-INF\/manifest\.xml)$/.test(name));
    expect(named.map(({ attributes }) => attributes['manifest:full-path'])).toEqual(['/', ...others]);
  });

  it('has a bookmark for each commitment, once, and a place for each link', () => {
    const data = contrat('test/fixtures/complet.yaml');
    const document = parsed(partsOf(writeOdt(renderedFrom(data)))['content.xml'] ?? '');
    const named = (element: string) =>
      all(document, element).map(({ attributes }) => attributes['text:name']);
    const marks = named('text:bookmark-start');
    expect(marks).toEqual(expect.arrayContaining(named('text:bookmark-end')));
    expect(new Set(marks).size).toBe(marks.length);
    const ids = data.axes.flatMap(({ engagements = [] }) => engagements.map(({ id }) => `eng-${id}`));
    expect(marks.filter((mark) => mark?.startsWith('eng-')).sort()).toEqual(ids.sort());
    for (const { attributes } of all(document, 'text:a'))
      if (attributes['xlink:href']?.startsWith('#'))
        expect(marks).toContain(attributes['xlink:href'].slice(1));
    for (const { attributes } of all(document, 'text:bookmark-ref'))
      expect(marks).toContain(attributes['text:ref-name']);
  });

  it('has every style that it names', () => {
    const parts = partsOf(writeOdt(renderedFile('test/fixtures/complet.yaml')));
    const content = parsed(parts['content.xml'] ?? '');
    const styles = parsed(parts['styles.xml'] ?? '');
    const declared = [content, styles].flatMap((root) =>
      ['style:style', 'text:list-style', 'style:page-layout', 'style:master-page'].flatMap((name) =>
        all(root, name).map(({ attributes }) => attributes['style:name']),
      ),
    );
    expect(declared.length).toBeGreaterThan(60);
    const used = [content, styles].flatMap((root) => [...named(root)]);
    expect(used.filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('keeps spaces: those that do not break, and several in a row', () => {
    const text = '## Titre\u00a0: 1\u202f000\u00a0€\n\nTexte\u202f; suite.\n';
    expect(readingOf(writeOdt(renderedMarkdown(text)))).toBe(
      'Titre\u00a0: 1\u202f000\u00a0€\nTexte\u202f; suite.',
    );
    expect(partsOf(writeOdt(renderedMarkdown('**a  b** c')))['content.xml']).toContain(
      'a<text:s text:c="2"/>b',
    );
  });

  it('keeps a note below a heading, and a heading, with what follows', () => {
    const parts = partsOf(writeOdt(renderedMarkdown(KEPT)));
    const content = parsed(parts['content.xml'] ?? '');
    const body = all(content, 'office:text')[0];
    const automatic = new Map(all(content, 'style:style').map((one) => [one.attributes['style:name'], one]));
    const kept = (body?.children ?? []).map((one) => {
      const style =
        typeof one === 'object' ? automatic.get(one.attributes['text:style-name'] ?? '') : undefined;
      return style !== undefined && JSON.stringify(style).includes('keep-with-next');
    });
    expect(kept).toEqual([false, true, false, false, true, false]);
  });
});

/** The names of styles that elements refer to. */
function named(element: Element): Set<string> {
  const found = new Set<string>();
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    for (const [key, value] of Object.entries(child.attributes))
      if (/(?<!:default|^style|^table:default)-?style-name$|master-page-name$|page-layout-name$/.test(key))
        found.add(value);
    for (const name of named(child)) found.add(name);
  }
  return found;
}
