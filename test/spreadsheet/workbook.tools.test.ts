// These tests need LibreOffice Calc, a JDK and Maven. Without them they fail: a skipped check proves nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type Worksheet, writeOds, writeXlsx } from '../../src/spreadsheet/index.ts';
import { run, temporaryFolder } from '../render/pdf/tools.ts';
import { asRead, sheets, TEMPTING } from './generated.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
/** Texts, numbers, days and empty cells, then what properties try. */
const SHEETS: Worksheet[] = [
  {
    nom: 'Suivi d’Auch',
    frozen: 2,
    columns: ['Identifiant', 'Niveau', 'Date', 'Note'].map((titre, i) => ({
      titre,
      width: 16,
      ...(i > 0 && { toFill: 'nombre' as const }),
    })),
    rows: TEMPTING.map((text, i) => [
      text,
      i * 1.5,
      { jour: `2027-01-${String(i + 1).padStart(2, '0')}` },
      'fin',
    ]),
  },
  ...(fc.sample(sheets, { numRuns: 20, seed: 15 }) as Worksheet[][])
    .flat()
    .map((sheet, i) => ({ ...sheet, nom: `Essai ${i}` })),
];
const WORKBOOK = { titre: 'Suivi', sheets: SHEETS };

function convert(file: string, to: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profil`;
  run('soffice', profile, '--headless', '--convert-to', to, '--outdir', folder, at(file));
}

// LibreOffice keeps some fifteen digits of a number.
const rounded = (read: unknown) =>
  JSON.parse(JSON.stringify(read), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );

const classpath = (pom: string): string => {
  run(
    'mvn',
    '-q',
    '-B',
    '-f',
    here(pom),
    'dependency:build-classpath',
    `-Dmdep.outputFile=${at('classpath')}`,
  );
  return readFileSync(at('classpath'), 'utf8');
};
const withBroken = (bytes: Uint8Array, part: string, change: (xml: string) => string) => {
  const parts = unzipSync(bytes);
  const xml = change(strFromU8(parts[part] ?? new Uint8Array()));
  return zipSync({ ...parts, [part]: strToU8(xml) });
};

describe('a workbook that LibreOffice has opened and saved', () => {
  it.each([
    ['xlsx', 'ods'],
    ['xlsx', 'xlsx'],
    ['ods', 'xlsx'],
    ['ods', 'ods'],
  ])('from .%s to .%s, it holds the same cells', (from, to) => {
    const name = `${from}-${to}`;
    writeFileSync(at(`${name}.${from}`), (from === 'ods' ? writeOds : writeXlsx)(WORKBOOK));
    convert(`${name}.${from}`, from === to ? 'fods' : to);
    // What is converted to the same format goes through flat XML, because a program copies the file otherwise.
    if (from === to) convert(`${name}.fods`, to);
    const read = readWorkbook(readFileSync(at(`${name}.${to}`)));
    expect(rounded(read)).toEqual(rounded(SHEETS.map(asRead)));
  });
});

describe('the schemas', () => {
  it('of ECMA-376 hold for an XLSX, and would report a problem', () => {
    const bytes = writeXlsx(WORKBOOK);
    writeFileSync(at('sound.xlsx'), bytes);
    writeFileSync(
      at('broken.xlsx'),
      withBroken(bytes, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<cols>', '<autoFilter/><cols>')),
    );
    const poi = [
      '-cp',
      classpath('../render/office/java/pom.xml'),
      here('../render/office/java/Schemas.java'),
    ];
    const lines = run('java', ...poi, at('sound.xlsx'))
      .trim()
      .split('\n');
    // Excel writes and reads this attribute, which the schema does not name.
    const problems = lines.filter((line) => line.startsWith('problem') && !line.includes('space@http'));
    expect(problems).toEqual([]);
    expect(lines.filter((line) => line.endsWith(' true'))).toHaveLength(2);
    expect(lines.slice(0, 2)).toEqual(['title Suivi', `rows ${TEMPTING.length + 1}`]);
    expect(run('java', ...poi, at('broken.xlsx'))).toContain('xl/worksheets/sheet1.xml false');
  });

  it('of ODF 1.3 hold for an ODS, and would report a problem', () => {
    const bytes = writeOds(WORKBOOK);
    writeFileSync(at('sound.ods'), bytes);
    writeFileSync(
      at('broken.ods'),
      withBroken(bytes, 'content.xml', (xml) =>
        xml.replace('<table:table-header-rows>', '<table:x/><table:table-header-rows>'),
      ),
    );
    const validator = [
      '-cp',
      classpath('../render/office/java/odf/pom.xml'),
      'org.odftoolkit.odfvalidator.Main',
    ];
    const said = (name: string) => {
      const { stdout, stderr } = spawnSync('java', [...validator, '-c', '-v', at(name)], {
        encoding: 'utf8',
      });
      return `${stdout}${stderr}`;
    };
    expect(said('sound.ods')).not.toMatch(/Error|Fatal/);
    expect(said('sound.ods')).toContain('content.xml');
    expect(said('broken.ods')).toMatch(/content\.xml.*Error/);
  });
});
