import { describe, expect, it } from 'vitest';
import { md } from '../../src/render/formats/md.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { blocksOf } from '../../src/render/pdf/blocks/index.ts';
import { renderedFile } from './office/rendered.ts';

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
