// These tests need LibreOffice Writer, pandoc, poppler-utils, a JDK, Maven and odfpy. Without them they fail: a skipped check proves nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writeOdt } from '../../../src/render/office/odt/index.ts';
import { comparedRendered } from '../../compare/document/compared.ts';
import { read } from '../../support/files.ts';
import { run, temporaryFolder } from '../pdf/tools.ts';
import { renderedFile } from './rendered.ts';
import { textsOf } from './texts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = temporaryFolder();
const rendered = renderedFile('test/fixtures/complet.yaml');
const bytes = writeOdt(rendered);
const file = join(folder, 'complet.odt');
const compared = join(folder, 'compare.odt');
const broken = join(folder, 'broken.odt');

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

/** What the validator of the ODF Toolkit says of files, with the schemas of OASIS that it holds. */
function validated(...files: string[]): string[] {
  const paths = join(folder, 'classpath');
  const pom = here('java/odf/pom.xml');
  run('mvn', '-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${paths}`);
  const validator = ['-cp', readFileSync(paths, 'utf8'), 'org.odftoolkit.odfvalidator.Main'];
  const { stdout, stderr } = spawnSync('java', [...validator, '-c', '-v', ...files], { encoding: 'utf8' });
  return `${stdout}${stderr}`.trim().split('\n');
}

/** How many elements odfpy finds in a file. */
const COUNT = `
import sys
from odf.opendocument import load
from odf import dc, table, text
document = load(sys.argv[1])
for kind in (table.Table, table.TableHeaderRows, text.H, text.Note, text.BookmarkStart):
    print(len(document.getElementsByType(kind)))
print(document.meta.getElementsByType(dc.Title)[0])
`;

beforeAll(() => {
  writeFileSync(file, bytes);
  const { mimetype = new Uint8Array(), ...parts } = unzipSync(bytes);
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array()).replace(
    'text:outline-level="1"',
    'text:outline-level="-1"',
  );
  writeFileSync(
    broken,
    zipSync({ mimetype: [mimetype, { level: 0 }], ...parts, 'content.xml': strToU8(content) }),
  );
});

describe('the ODT of a whole contract', () => {
  it('conforms to OpenDocument 1.3, in which a problem would be seen', () => {
    const lines = validated(file);
    expect(lines.filter((line) => line.includes('Error') || line.includes('Warning'))).toEqual([]);
    const [one, other] = ['examples/bourges.yaml', 'examples/toulouse.yaml'].map((name) => parse(read(name)));
    writeFileSync(compared, writeOdt(comparedRendered(one, other, false)));
    expect(validated(compared)).toContain(`${compared}/content.xml:  Info: no errors, no warnings`);
    expect(lines.some((line) => line.includes('ODF version of root document: 1.3'))).toBe(true);
    for (const part of ['content', 'styles', 'meta'])
      expect(lines).toContain(`${file}/${part}.xml:  Info: no errors, no warnings`);
    expect(validated(broken).join('\n')).toMatch(/content\.xml.*Error: .*outline-level/);
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
    const tree = run('pandoc', '-f', 'odt', '-t', 'json', file);
    const count = (type: string) => tree.split(`"t":"${type}"`).length - 1;
    const kept = rendered.markdown.split('\n').filter((line) => /^\| -/.test(line)).length;
    expect(count('Table')).toBeGreaterThanOrEqual(kept);
    expect(count('Header')).toBe(
      rendered.markdown.split('\n').filter((line) => /^#{2,5} /.test(line)).length,
    );
    expect(count('Note')).toBe(3);
  });

  it('is read by odfpy with as many tables, headings, notes and bookmarks as are written', () => {
    const text = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
    const written = (name: string) => text.split(`<${name}`).length - 1;
    const counts = [
      'table:table ',
      'table:table-header-rows',
      'text:h ',
      'text:note ',
      'text:bookmark-start ',
    ];
    const python = fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url));
    expect(run(python, '-c', COUNT, file).trim().split('\n')).toEqual([
      ...counts.map((name) => String(written(name))),
      rendered.meta.titre,
    ]);
  });
});
