// These tests need poppler-utils, mupdf-tools, and pypdfium2 in .venv (test/requirements.txt).
import { afterAll, describe, expect, it } from 'vitest';
import { ATTACKS } from './attacks/index.ts';
import { difference } from './compare-pages.ts';
import { startReaders, type Views } from './readers.ts';
import { shortContract, withTrap } from './short-contract.ts';

const readers = startReaders();
afterAll(() => readers.close());
const plain = await shortContract();
const trapped = withTrap(plain);
const known = new Map<Buffer, Views>();
for (const { pdf } of [plain, trapped]) known.set(pdf, await readers.show(pdf));

describe('the PDF readers', () => {
  it('are all installed, and report their versions', () => {
    expect(readers.versions()).toMatch(/^poppler [\d.]+, MuPDF [\d.]+, PDFium [\d.]+\S*, PDF\.js [\d.]+$/);
  });

  it.each([plain, trapped])(
    'show all pages of a PDF of csi, and the same pages each time',
    async ({ pdf, fields }) => {
      for (const [name, shown] of await readers.show(pdf)) {
        expect(shown).toMatchObject({
          pages: [
            { width: 298, height: 421 },
            { width: 298, height: 421 },
          ],
        });
        expect(
          difference(known.get(pdf)?.get(name) ?? { error: 'not shown' }, shown, { fields }),
        ).toBeUndefined();
      }
    },
  );
});

describe('an attack is real: some reader shows another page', () => {
  const proven = ATTACKS.filter(({ readers: named }) => named.length > 0);

  it.each(proven.map((attack) => [`${attack.family}: ${attack.name}`, attack] as const))(
    '%s',
    async (_, attack) => {
      const honest = attack.trap ? trapped : plain;
      const { files, signs } = attack.make(honest, honest.pdf);
      const [before = honest.pdf, after = before] =
        files.length === 1 ? [honest.pdf, files[0]] : files.slice(-2);
      const [old, now] = [
        known.get(before) ?? (await readers.show(before, attack.readers)),
        await readers.show(after, attack.readers),
      ];
      for (const name of attack.readers) {
        const [shown, then] = [now.get(name), old.get(name)];
        if (!shown || !then) throw new Error(`${name} is no reader`);
        expect(difference(then, shown, { fields: signs ? [signs] : [] })).toMatch(
          /^page \d: \d+ pixels|pages for|does not open/,
        );
      }
    },
  );
});
