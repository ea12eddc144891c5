// These tests need poppler-utils, qpdf and libnss3-tools.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { csi, folderWith } from '../cli/child.ts';
import { run, sign, throwawayKeys } from '../render/pdf/tools.ts';
import { read } from '../support/files.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const verify = (name: string) => {
  const { code, stdout } = csi(folder, ['verify', name]);
  return { code, stdout: plain(stdout) };
};

beforeAll(() => {
  folder = folderWith({ 'bourges.yaml': read('examples/bourges.yaml') });
  csi(folder, ['render', 'bourges.yaml', '-o', 'a.pdf']);
  const keys = throwawayKeys(folder);
  sign(at('a.pdf'), at('one.pdf'), 'signature_etat', keys);
  sign(at('one.pdf'), at('two.pdf'), 'signature_ville', keys);
});

describe('a PDF signed with pdfsig', () => {
  it('is still what csi made, with one signature and with two', () => {
    expect(verify('one.pdf')).toEqual({
      code: 0,
      stdout: expect.stringContaining('1 signature ajoutée ensuite, que csi ne vérifie pas).'),
    });
    const { code, stdout } = verify('two.pdf');
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 signatures ajoutées ensuite')]);
    expect(stdout.match(/« signature_(etat|ville) » : couvre tout le fichier/g)).toHaveLength(2);
  });

  it('is not called unsigned by what consolidates it, as its source is', () => {
    const text = read('examples/bourges.yaml');
    writeFileSync(
      at('nouveau.yaml'),
      text
        .replace('valeur: 10, par: an', 'valeur: 12, par: an')
        .replace('de 10 nouvelles', 'de 12 nouvelles'),
    );
    const prepared = csi(folder, ['avenant', 'preparer', 'two.pdf', 'nouveau.yaml', '-o', 'avenant.yaml']);
    expect(prepared.code, prepared.stderr).toBe(0);
    const ofPdf = csi(folder, ['consolider', 'two.pdf', 'avenant.yaml', '-o', 'b.yaml']);
    expect(plain(ofPdf.stderr)).toContain('Ne sont pas signés, selon leur état : « avenant.yaml ».');
    const ofSource = csi(folder, ['consolider', 'bourges.yaml', 'avenant.yaml', '-o', 'c.yaml']);
    expect(plain(ofSource.stderr)).toContain('« bourges.yaml » et « avenant.yaml »');
  });

  it('is refused when one byte of its pages has changed, although pages look the same', () => {
    const bytes = readFileSync(at('two.pdf'));
    const offset = bytes.indexOf('/MediaBox[0 0 595.28');
    bytes.write('6', offset + '/MediaBox[0 0 '.length);
    writeFileSync(at('touched.pdf'), bytes);
    expect(verify('touched.pdf')).toEqual({
      code: 1,
      stdout: expect.stringContaining('est dans la page 1.'),
    });
  });

  it('is refused when another program has rewritten it, although pages look the same', () => {
    run('qpdf', '--object-streams=generate', at('a.pdf'), at('qpdf.pdf'));
    const { code, stdout } = verify('qpdf.pdf');
    expect([code, stdout]).toEqual([1, expect.stringContaining('un autre programme l’a écrit ou réécrit')]);
    const withSource = csi(folder, ['verify', 'qpdf.pdf', 'bourges.yaml']);
    expect([withSource.code, plain(withSource.stdout)]).toEqual([
      1,
      expect.stringContaining('Ce PDF n’est pas ce que csi'),
    ]);
  });
});
