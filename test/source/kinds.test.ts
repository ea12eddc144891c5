import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { otherKind } from '../../src/source/problems/kinds.ts';
import { whole } from '../check/cases.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x'.repeat(900))])));
const opendocument = (type: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    a: strToU8('x'),
  });

describe('a file that is not text', () => {
  it.each<[string, Uint8Array, string]>([
    ['docx', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'Word (DOCX)'],
    [
      'a large docx',
      zip(
        '[Content_Types].xml',
        ...Array.from({ length: 90 }, (_, i) => `customXml/item${i}.xml`),
        'word/document.xml',
      ),
      'Word (DOCX)',
    ],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'Excel (XLSX)'],
    ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'PowerPoint'],
    ['odt', opendocument('text'), 'Writer (ODT)'],
    ['ods', opendocument('spreadsheet'), 'LibreOffice (ODS)'],
    ['zip', zip('contrat.yaml'), 'archive ZIP'],
    ['doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'ancienne version de Word'],
    ['rtf', bytes('{\\rtf1\\ansi x}'), 'RTF'],
    ['pdf', bytes('%PDF-1.7\n%\xe2\xe3'), 'PDF'],
    ['png', bytes('\x89PNG\r\n\x1a\n'), 'PNG'],
    ['jpg', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'JPEG'],
    ['html', bytes('\n<!DOCTYPE html>\n<html lang="fr">'), 'HTML'],
    ['xml', bytes('<?xml version="1.0"?>'), 'XML'],
  ])('%s is recognized, and reported once with advice', async (_, content, name) => {
    const { problems } = await checkContrat('f', content);
    expect(problems.map(({ rule, message }) => [rule, message.includes(name)])).toEqual([
      ['autre-format', true],
    ]);
    expect(problems[0]?.hint).toMatch(/csi|Décompressez/);
  });

  it('is recognized only by its own first bytes', () => {
    for (const text of [
      whole(''),
      `# %PDF-\n${whole('')}`,
      '{ version: 1 }',
      '',
      'PK\n',
      '<<: x\n',
      `\ufeff${whole('')}`,
    ])
      expect(otherKind(new TextEncoder().encode(text))).toBeUndefined();
  });

  it('tells the user of a PDF how to get its source back', async () => {
    expect((await checkContrat('f', bytes('%PDF-1.4'))).problems[0]?.hint).toContain('--extraire');
  });
});
