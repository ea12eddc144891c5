// These tests need pandoc. Without it they fail: a skipped check proves nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/render/formats/md.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { list } from '../support/files.ts';
import { renderedFile } from './office/rendered.ts';
import { textsOf } from './office/texts.ts';
import { run, temporaryFolder } from './pdf/tools.ts';

const FILES = [...list('examples', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'];
const TAGS = /<!--.*?-->|<[^>]*>/gs;

/** A text without white space and references of HTML: readers fold lines and straighten quotes. */
const bare = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('…', '...')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    // pandoc asks browsers to show arrows as text.
    .replaceAll('\ufe0e', '')
    .replace(/\s/g, '');

const count = (node: Nodes, type: string): number =>
  (node.type === type ? 1 : 0) +
  ('children' in node ? node.children.reduce((sum, child) => sum + count(child, type), 0) : 0);

const folder = temporaryFolder();

describe.each(['gfm', 'markdown', 'commonmark_x'])('the Markdown of csi, read by pandoc as %s', (reader) => {
  it.each(FILES)('without directives, keeps every table, heading, picture and word of %s', async (file) => {
    const rendered = renderedFile(file);
    const { bytes } = await md.write(rendered, { faces: () => Promise.reject(new Error()), simple: true });
    const path = join(folder, 'simple.md');
    writeFileSync(path, bytes);
    const read = run('pandoc', '-f', reader, '-t', 'json', path);
    const root = parseMarkdown(rendered.markdown);
    for (const [type, name] of [
      ['table', 'Table'],
      ['heading', 'Header'],
      ['image', 'Image'],
    ] as const)
      expect(read.split(`"t":"${name}"`).length - 1, name).toBe(count(root, type));
    const text = bare(run('pandoc', '-f', reader, '-t', 'html', '--wrap=none', path).replace(TAGS, ''));
    expect(text).not.toContain(':::');
    expect(textsOf(root).filter((own) => !text.includes(bare(own)))).toEqual([]);
  });

  it.each(FILES)('keeps every table of %s', async (file) => {
    const rendered = renderedFile(file);
    const { bytes } = await md.write(rendered, { faces: () => Promise.reject(new Error()) });
    const path = join(folder, 'contrat.md');
    writeFileSync(path, bytes);
    const tables = rendered.markdown.split('\n').filter((line) => /^\| *:?-/.test(line)).length;
    // An avenant may change commitments one by one, without a table.
    expect(tables).toBeGreaterThan(/-avenant-\d/.test(file) ? -1 : 2);
    const tree = run('pandoc', '-f', reader, '-t', 'json', path);
    expect(tree.split('"t":"Table"').length - 1).toBe(tables);
  });
});
