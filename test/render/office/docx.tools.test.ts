// These tests need LibreOffice Writer, pandoc, poppler-utils, a JDK and Maven. Without them they fail: a skipped check proves nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writeDocx } from '../../../src/render/office/docx/index.ts';
import { run, temporaryFolder } from '../pdf/tools.ts';
import { renderedFile } from './rendered.ts';
import { textsOf } from './texts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = temporaryFolder();
const rendered = renderedFile('test/fixtures/complet.yaml');
const bytes = writeDocx(rendered);
const file = join(folder, 'complet.docx');
const broken = join(folder, 'broken.docx');

/** White space differs from one reader to the next: LibreOffice keeps what does not break, pandoc wraps lines. */
const plain = (text: string): string => text.replace(/\s+/g, '');

const texts = textsOf(parseMarkdown(rendered.markdown));

function convert(to: string): void {
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/profil`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  );
}

function validated(...files: string[]): string[] {
  const paths = join(folder, 'classpath');
  run(
    'mvn',
    '-q',
    '-B',
    '-f',
    here('java/pom.xml'),
    'dependency:build-classpath',
    `-Dmdep.outputFile=${paths}`,
  );
  return run('java', '-cp', readFileSync(paths, 'utf8'), here('java/Schemas.java'), ...files)
    .trim()
    .split('\n');
}

beforeAll(() => {
  writeFileSync(file, bytes);
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const moved = body.replace(/(<w:pStyle [^>]*>)(<w:numPr>.*?<\/w:numPr>)/, '$2$1');
  writeFileSync(broken, zipSync({ ...parts, 'word/document.xml': strToU8(moved) }));
});

describe('the DOCX of a whole contract', () => {
  it('is valid for the schemas of ECMA-376, in which a problem would be seen', () => {
    const lines = validated(file);
    expect(lines.filter((line) => line.startsWith('problem'))).toEqual([]);
    expect(lines.filter((line) => line.endsWith(' true'))).toHaveLength(12);
    expect(lines[0]).toBe(`title ${rendered.meta.titre}`);
    expect(validated(broken)).toContain('word/document.xml false');
  });

  it('is read whole by LibreOffice, with the numbers that its lists count', () => {
    convert('txt:Text (encoded):UTF8');
    convert('pdf');
    // Its plain text has no footnotes: they are looked for on the pages.
    const pages = run('pdftotext', join(folder, 'complet.pdf'), '-');
    const read = plain(readFileSync(join(folder, 'complet.txt'), 'utf8') + pages);
    expect(texts.filter((text) => !read.includes(plain(text)))).toEqual([]);
  });

  it('is printed by LibreOffice with its head, its numbered foot and its heads of tables', () => {
    const pdf = join(folder, 'complet.pdf');
    const [, pages = '0'] = /Pages: +(\d+)/.exec(run('pdfinfo', pdf)) ?? [];
    expect(Number(pages)).toBeGreaterThan(30);
    for (let page = 2; page <= Number(pages); page += 9) {
      const text = run('pdftotext', '-f', String(page), '-l', String(page), pdf, '-');
      expect(text).toContain(`Page ${page} sur ${pages}`);
      expect(text).toContain(rendered.meta.entete);
    }
  });

  it('is read by pandoc with its tables, its headings and its notes', () => {
    const tree = run('pandoc', '-f', 'docx', '-t', 'json', file);
    const count = (type: string) => tree.split(`"t":"${type}"`).length - 1;
    const kept = rendered.markdown.split('\n').filter((line) => /^\| -/.test(line)).length;
    expect(count('Table')).toBeGreaterThanOrEqual(kept);
    expect(count('Header')).toBe(
      rendered.markdown.split('\n').filter((line) => /^#{2,5} /.test(line)).length,
    );
    expect(count('Note')).toBe(3);
  });
});
