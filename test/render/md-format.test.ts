import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/render/formats/md.ts';
import { parseMarkdown, parseWhole } from '../../src/render/markdown/index.ts';
import { blocksOf } from '../../src/render/pdf/blocks/index.ts';
import { list } from '../support/files.ts';
import { renderedFile, renderedMarkdown } from './office/rendered.ts';

/** Blocks without the places of their nodes in the text. */
const bare = (markdown: string): string =>
  JSON.stringify(blocksOf(parseMarkdown(markdown)), (key, value) => (key === 'position' ? undefined : value));

describe('the Markdown that is written', () => {
  it('says what is printed, with an empty line above each table, and is known for that of csi', async () => {
    const rendered = renderedFile('test/fixtures/complet.yaml');
    const { bytes } = await md.write(rendered, { faces: () => Promise.reject(new Error()) });
    const text = new TextDecoder().decode(bytes);
    expect(text).not.toMatch(/^:::.*\n\|/m);
    expect(rendered.markdown).toMatch(/^:::.*\n\|/m);
    expect(bare(text.replace(/\n\[\/\/\]: .*\n$/, ''))).toBe(bare(rendered.markdown));
    expect(md.owns(bytes)).toBe(true);
    expect(md.owns(new TextEncoder().encode(text.replace('Article', 'article')))).toBe(false);
  });
});

const FILES = [
  ...list('examples', '.yaml').map((name) => `examples/${name}`),
  ...list('test/fixtures', '.yaml').map((name) => `test/fixtures/${name}`),
];

const simple = async (markdown: string): Promise<string> => {
  const resources = { faces: () => Promise.reject(new Error()), simple: true };
  const { bytes } = await md.write({ ...renderedMarkdown(markdown) }, resources);
  expect(md.owns(bytes)).toBe(true);
  return new TextDecoder().decode(bytes).replace(/\n\[\/\/\]: .*\n$/, '');
};

/** Every text and picture in order, the titles of tables too. */
const wordsOf = (node: Nodes): string[] => {
  if (node.type === 'text') return [node.value];
  if (node.type === 'image') return [`${node.alt} ${node.url}`];
  const title = node.type === 'containerDirective' ? node.attributes?.titre : undefined;
  return [...(title ? [title] : []), ...('children' in node ? node.children.flatMap(wordsOf) : [])];
};

const count = (node: Nodes, type: string): number =>
  (node.type === type ? 1 : 0) +
  ('children' in node ? node.children.reduce((sum, child) => sum + count(child, type), 0) : 0);

describe('the Markdown without directives', () => {
  it.each(FILES)('of %s has every text, table and list of the other', async (file) => {
    for (const document of ['contrat', 'fiches', 'tableau'] as const) {
      const { markdown } = renderedFile(file, document);
      const text = await simple(markdown);
      const [before, after] = [parseWhole(markdown), parseWhole(text)];
      expect(wordsOf(after)).toEqual(wordsOf(before));
      for (const type of ['table', 'list', 'listItem', 'heading', 'image'])
        expect(count(after, type), type).toBe(count(before, type));
      expect(count(after, 'containerDirective') + count(after, 'leafDirective')).toBe(0);
      expect(text).not.toMatch(/^[> ]*::/m);
    }
  });

  it('keeps notes, boxes, the mention and lists that follow each other apart', async () => {
    const written = await simple(
      [
        '::::couverture',
        '# Titre',
        '::mention[PROJET]',
        '::::',
        '',
        '::sommaire',
        '',
        '- un',
        '',
        ':::details',
        '- **A :** deux',
        ':::',
        '',
        ':::::encadre',
        'Un ~ou^ @deux, nom@ville.fr \\~.',
        '',
        '::::tableau{titre="Un *titre*"}',
        '| a |',
        '| --- |',
        '| b |',
        '::::',
        '',
        ':::note',
        'Une note.',
        '',
        ':::',
        ':::::',
        '',
        'Fin.',
        '',
      ].join('\n'),
    );
    expect(written).toBe(
      [
        '# Titre',
        '**PROJET**',
        '',
        '- un',
        '',
        '<!-- -->',
        '',
        '- **A :** deux',
        '',
        '> Un \\~ou\\^ \\@deux, nom@ville.fr \\~.',
        '>',
        '> **Un \\*titre\\***',
        '>',
        '> | a |',
        '> | --- |',
        '> | b |',
        '>',
        '> > Une note.',
        '',
        'Fin.',
        '',
      ].join('\n'),
    );
  });
});
