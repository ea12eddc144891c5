// These tests need poppler-utils, libnss3-tools, mupdf-tools, and pypdfium2 in .venv (test/requirements.txt).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { comparePdf } from '../../../src/verify/comparison.ts';
import { run, sign, temporaryFolder, throwawayKeys } from '../../render/pdf/tools.ts';
import { ATTACKS } from './attacks/index.ts';
import { difference } from './compare-pages.ts';
import { startReaders } from './readers.ts';
import { shortContract } from './short-contract.ts';

const readers = startReaders();
afterAll(() => readers.close());
const folder = temporaryFolder();
const honest = await shortContract();
const at = (name: string) => join(folder, name);
writeFileSync(at('honest.pdf'), honest.pdf);
sign(at('honest.pdf'), at('signed.pdf'), honest.fields[2]?.name ?? '', throwawayKeys(folder));
const signed = readFileSync(at('signed.pdf'));
const before = await readers.show(signed);

describe('a PDF that was really signed, then attacked without a key', () => {
  it('shows the pages of csi before the attack, and verify accepts it', async () => {
    expect(comparePdf(signed, honest.pdf)).toMatchObject({
      is: 'exact',
      signatures: [{ champ: honest.fields[2]?.name, couvre: true }],
    });
    const first = await readers.show(honest.pdf);
    for (const [name, view] of before)
      expect(difference(first.get(name) ?? { error: 'not shown' }, view, honest)).toBeUndefined();
  });

  it.each(['a certificate, then spaces', 'a certificate, then comments', '2^32 + a page’s content'])(
    '%s: pdfsig finds the signature valid, a reader shows another page, verify refuses it',
    async (name) => {
      const attack = ATTACKS.find((one) => one.name === name);
      const pdf = attack?.make(honest, signed).files[0] ?? signed;
      writeFileSync(at('attacked.pdf'), pdf);
      expect(run('pdfsig', '-nocert', at('attacked.pdf'))).toContain('Signature is Valid');
      const shown = await readers.show(pdf, attack?.readers);
      expect(shown.size).toBeGreaterThan(0);
      for (const [reader, view] of shown)
        expect(difference(before.get(reader) ?? { error: '' }, view, { fields: [] })).toMatch(/pixels/);
      expect(comparePdf(pdf, honest.pdf).is).toBe('updated');
    },
  );
});
