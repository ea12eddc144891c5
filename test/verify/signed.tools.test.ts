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
  return { code, said: plain(stdout) };
};

beforeAll(() => {
  folder = folderWith({ 'bourges.yaml': read('examples/bourges.yaml') });
  csi(folder, ['render', 'bourges.yaml', '-o', 'a.pdf']);
  const keys = throwawayKeys(folder);
  sign(at('a.pdf'), at('one.pdf'), 'signature_etat', keys);
  sign(at('one.pdf'), at('two.pdf'), 'signature_ville', keys);
});

describe('a PDF signed with pdfsig', () => {
  it('is still what csi made: once, twice', () => {
    expect(verify('one.pdf')).toEqual({
      code: 0,
      said: expect.stringContaining('1 signature ajoutée ensuite, que csi ne vérifie pas).'),
    });
    const { code, said } = verify('two.pdf');
    expect([code, said]).toEqual([0, expect.stringContaining('2 signatures ajoutées ensuite')]);
    expect(said.match(/« signature_(etat|ville) » : couvre tout le fichier/g)).toHaveLength(2);
  });

  it('is not when a byte of its pages is another, which no reader tells from the look', () => {
    const bytes = readFileSync(at('two.pdf'));
    const offset = bytes.indexOf('/MediaBox[0 0 595.28');
    bytes.write('6', offset + '/MediaBox[0 0 '.length);
    writeFileSync(at('touched.pdf'), bytes);
    expect(verify('touched.pdf')).toEqual({ code: 1, said: expect.stringContaining('est dans la page 1.') });
  });

  it('is not when another program wrote it again, though it looks the same', () => {
    run('qpdf', '--object-streams=generate', at('a.pdf'), at('qpdf.pdf'));
    const { code, said } = verify('qpdf.pdf');
    expect([code, said]).toEqual([1, expect.stringContaining('un autre programme l’a écrit ou réécrit')]);
    const { code: withFile, stdout } = csi(folder, ['verify', 'qpdf.pdf', 'bourges.yaml']);
    expect([withFile, plain(stdout)]).toEqual([1, expect.stringContaining('Ce PDF n’est pas ce que csi')]);
  });
});
