import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { attachedFiles } from '../../src/verify/index.ts';
import { SOUND } from './cases/documents.ts';
import { fakeIo } from './fake-io.ts';

const themed = async (files: Readonly<Record<string, string>>, ...options: string[]) => {
  const io = fakeIo({ files: { 'a.yaml': SOUND, ...files } });
  expect(await run(['render', 'a.yaml', '--pdf', ...options], io)).toBe(0);
  const pdf = Buffer.from(io.files.get('a.pdf') ?? '');
  return {
    pdf,
    theme: Buffer.from(attachedFiles(pdf, 1_000_000).supplements.get('theme.yaml') ?? '').toString(),
  };
};

const verified = async (pdf: Uint8Array) => {
  const io = fakeIo({ files: { 'a.pdf': pdf } });
  return [await run(['verify', 'a.pdf'], io), io.stdout()] as const;
};

const FILE = SOUND.replace('version: 1\n', 'version: 1\ntheme: { couleur: "#7f1d1d", taille: grande }\n');

describe('the theme of a PDF', () => {
  it('is asked for by the command line, then the file, then the configuration, key by key', async () => {
    const { theme } = await themed(
      {
        'a.yaml': FILE,
        'm.yaml': 'couleur: "#14532D"\npages: { colophon: false }\n',
        'csi.config.yaml': 'theme: { accent: "#7a1f3d", taille: normale, pages: { colophon: true } }\n',
      },
      '--theme',
      'm.yaml',
      '--couverture',
      'bandeau',
    );
    expect(theme).toMatch(/^couleur: "#14532d"\naccent: "#7a1f3d"\ncouverture: bandeau\ntaille: grande\n/);
    expect(theme).toMatch(/colophon: false/);
  });

  it('is attached unless it is csi’s own, so that the PDF is verified alone', async () => {
    const [own, red] = [await themed({}), await themed({ 'a.yaml': FILE })];
    expect(own.theme).toBe('');
    expect(red.theme).not.toBe('');
    for (const { pdf } of [own, red]) expect((await verified(pdf))[0]).toBe(0);
    const same = await themed({ 'a.yaml': FILE }, '--theme', 'm.yaml').catch(() => undefined);
    expect(same).toBeUndefined();
  });

  it('may be taken out of a PDF and given again: the same bytes', async () => {
    const { pdf, theme } = await themed({
      'csi.config.yaml': 'theme: { page: lettre, pied: "«\u00a0Éauze\u00a0»" }\n',
    });
    expect((await themed({ 'm.yaml': theme }, '--theme', 'm.yaml')).pdf.equals(pdf)).toBe(true);
  });

  it('cannot be changed in the PDF', async () => {
    const { pdf } = await themed({ 'a.yaml': FILE });
    const other = await themed({ 'a.yaml': FILE.replace('7f1d1d', '7f1d1e') });
    expect(other.pdf.equals(pdf)).toBe(false);
    // The attachment of one document in the other.
    const part = (bytes: Buffer) => {
      const name = bytes.indexOf('(theme.yaml)');
      const start = bytes.lastIndexOf('/Type/EmbeddedFile', name);
      return [start, bytes.indexOf('endstream', start)] as const;
    };
    const [[from, to], [otherFrom, otherTo]] = [part(pdf), part(other.pdf)];
    const swapped = Buffer.concat([
      pdf.subarray(0, from),
      other.pdf.subarray(otherFrom, otherTo),
      pdf.subarray(to),
    ]);
    const [code, said] = await verified(swapped);
    expect(code).toBe(1);
    expect(said).toMatch(/th[èe]me/);
  });
});
