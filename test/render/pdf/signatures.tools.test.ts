// These tests need qpdf, poppler-utils and libnss3-tools.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, META, SAMPLE } from './support.ts';
import { annotationsOf, objectsOf, run, sign, temporaryFolder, throwawayKeys } from './tools.ts';

const folder = temporaryFolder();
const file = join(folder, 'sample.pdf');
const signed = join(folder, 'signed.pdf');
let keys = '';
const fieldsOf = (pdf: string): string[] =>
  [...run('pdfsig', '-nssdir', keys, pdf).matchAll(/Field Name: (.+)/g)].map(([, name]) => name ?? '');

beforeAll(async () => {
  writeFileSync(file, (await writePdf(parseMarkdown(SAMPLE), META, FONTS)).bytes);
  keys = throwawayKeys(folder);
});

describe('the signature fields', () => {
  it('are empty, one for each box, and named after the party', () => {
    expect(fieldsOf(file)).toEqual([
      'signature_etat',
      'signature_parquet',
      'signature_ville',
      'signature_agglo',
    ]);
    expect(run('pdfsig', '-nssdir', keys, file).match(/not signed/g)).toHaveLength(4);
  });

  it('describe who signs, belong to the structure on their page, and declare no signature', () => {
    const widgets = annotationsOf(file).filter(({ subtype }) => subtype === '/Widget');
    expect(widgets).toHaveLength(4);
    for (const { onPage, inStructure, parent } of widgets)
      expect([inStructure, parent]).toEqual([onPage, '/Form']);
    const objects = [...objectsOf(file).values()];
    const labels = objects
      .filter((value) => value?.['/FT'] === '/Sig')
      .map((value) => String(value['/TU']).replaceAll(/\s/g, ' '));
    expect(labels).toContain(
      'u:Signature : M. Łukasz Żółty-Nguyễn, Le président, La communauté d’agglomération du Val-Clair',
    );
    for (const value of objects)
      for (const key of ['/SigFlags', '/NeedAppearances'])
        expect(Object.keys(value ?? {})).not.toContain(key);
  });

  it('can be signed in place, which changes no byte before and leaves the file valid', () => {
    sign(file, signed, 'signature_ville', keys);
    const report = run('pdfsig', '-nssdir', keys, signed);
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('Total document signed');
    expect(report.match(/not signed/g)).toHaveLength(3);
    const before = readFileSync(file);
    expect(readFileSync(signed).subarray(0, before.length).equals(before)).toBe(true);
    expect(run('qpdf', '--check', signed)).toContain('No syntax or stream encoding errors found');
    expect(fieldsOf(signed)).toEqual(fieldsOf(file));
  });
});
