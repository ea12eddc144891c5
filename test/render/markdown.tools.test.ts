// These tests need pandoc. Without it they fail: a skipped check proves nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/render/formats/md.ts';
import { list } from '../support/files.ts';
import { renderedFile } from './office/rendered.ts';
import { run, temporaryFolder } from './pdf/tools.ts';

const FILES = [...list('examples', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'];
const folder = temporaryFolder();

describe.each(['gfm', 'markdown', 'commonmark_x'])('the Markdown of csi, read by pandoc as %s', (reader) => {
  it.each(FILES)('keeps every table of %s', async (file) => {
    const rendered = renderedFile(file);
    const { bytes } = await md.write(rendered, { faces: () => Promise.reject(new Error()) });
    const path = join(folder, 'contrat.md');
    writeFileSync(path, bytes);
    const tables = rendered.markdown.split('\n').filter((line) => /^\| *:?-/.test(line)).length;
    expect(tables).toBeGreaterThan(2);
    const tree = run('pandoc', '-f', reader, '-t', 'json', path);
    expect(tree.split('"t":"Table"').length - 1).toBe(tables);
  });
});
