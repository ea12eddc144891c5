import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { attachedFiles } from '../../src/verify/attached-files.ts';
import { read } from '../support/files.ts';
import { fakeIo } from './fake-io.ts';

const bytesOf = (name: string) => readFileSync(`test/fixtures/images/${name}`);
const SOURCE = read('test/fixtures/images.yaml');
const FILES = {
  'd/c.yaml': SOURCE,
  'd/images/etat.svg': bytesOf('etat.svg'),
  'd/images/ville.svg': bytesOf('ville.svg'),
  'd/images/plan.png': bytesOf('plan.png'),
};

async function csi(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  stdin = '',
) {
  const io = fakeIo({ files, stdin });
  const code = await run(args, io);
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
  return { code, out: plain(io.stdout()), err: plain(io.stderr()), files: io.files };
}

const pdf = async (files: Readonly<Record<string, string | Uint8Array>> = FILES, ...more: string[]) =>
  (await csi(['render', 'd/c.yaml', '-o', 'c.pdf', ...more], files)).files.get('c.pdf') ?? Buffer.alloc(0);

describe('the pictures of a document', () => {
  it('travel in its PDF, which csi makes again from them alone', async () => {
    const made = await pdf();
    expect([...attachedFiles(made, 1e6).supplements.keys()].sort()).toEqual([
      'images/etat.svg',
      'images/plan.png',
      'images/ville.svg',
    ]);
    const { code, out } = await csi(['verify', 'c.pdf'], { 'c.pdf': made });
    expect([code, out]).toEqual([0, expect.stringContaining('« images/plan.png » : ')]);
    // The pictures beside a given source are not read.
    expect((await csi(['verify', 'c.pdf', 'c.yaml'], { 'c.pdf': made, 'c.yaml': SOURCE })).code).toBe(0);
  });

  it('are reported when they are altered in the PDF', async () => {
    const altered = Buffer.from(await pdf());
    const at = altered.indexOf(bytesOf('plan.png')) + 40;
    altered[at] = (altered[at] ?? 0) ^ 1;
    const { code, out } = await csi(['verify', 'c.pdf'], { 'c.pdf': altered });
    expect([code, out]).toEqual([1, expect.stringContaining('les images qu’il porte ne sont pas celles')]);
  });

  it('are named in Markdown from where it is written', async () => {
    const beside = await csi(['render', 'd/c.yaml', '-o', 'd/c.md'], FILES);
    const apart = await csi(['render', 'd/c.yaml', '-o', 'c.md'], FILES);
    expect(Buffer.from(beside.files.get('d/c.md') ?? '').toString()).toContain('](images/plan.png)');
    expect(Buffer.from(apart.files.get('c.md') ?? '').toString()).toContain('](d/images/plan.png)');
  });

  it('are only those of what is published', async () => {
    const restricted = SOURCE.replace(
      '    engagements:\n',
      `    engagements:
      - id: secret
        titre: Ouvrir un local
        diffusion: restreinte
        porteurs: [ville]
        description: |
          ![Le local](images/secret.png)
`,
    );
    const files = { ...FILES, 'd/c.yaml': restricted, 'd/images/secret.png': bytesOf('plan.png') };
    const names = async (...more: string[]) => [
      ...attachedFiles(await pdf(files, ...more), 1e6).supplements.keys(),
    ];
    expect(await names()).toContain('images/secret.png');
    expect(await names('--publique', '--mise-en-ligne', '2026-10-01')).not.toContain('images/secret.png');
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['missing', { 'd/images/plan.png': '' }, 'image-illisible'],
    ['of another format', { 'd/images/plan.png': bytesOf('etat.svg') }, 'image-illisible'],
    ['truncated', { 'd/images/plan.png': bytesOf('plan.png').subarray(0, 900) }, 'image-illisible'],
    [
      'in capitals on the disk',
      { 'd/c.yaml': SOURCE.replaceAll('images/plan.png', 'images/Plan.png') },
      'sur le disque, « Plan.png » s’écrit « plan.png »',
    ],
    [
      'out of the folder',
      { 'd/c.yaml': SOURCE.replaceAll('images/plan.png', '../plan.png') },
      'sort du dossier',
    ],
  ])('are refused when one is %s, by validate and by render', async (_, change, part) => {
    const files = { ...FILES, ...change };
    const checked = await csi(['validate', 'd/c.yaml'], files);
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining(part)]);
    const rendered = await csi(['render', 'd/c.yaml', '-o', 'c.pdf'], files);
    expect([rendered.code, rendered.err, rendered.files.has('c.pdf')]).toEqual([
      1,
      expect.stringContaining(part),
      false,
    ]);
  });

  it('are not looked for beside the standard input, unless it has a name', async () => {
    const bare = await csi(['validate', '-'], FILES, SOURCE);
    expect([bare.code, bare.err]).toEqual([0, expect.stringContaining('n’a pas de dossier')]);
    const named = await csi(['validate', '-', '--nom-fichier', 'e/c.yaml'], FILES, SOURCE);
    expect(named.code).toBe(1);
  });

  it('stay text in the middle of a sentence', async () => {
    const inside = SOURCE.replace('  Les parties s’y engagent.', '  Voir ![le plan](images/plan.png) joint.');
    const { files } = await csi(['render', 'd/c.yaml', '-o', 'd/c.md'], { ...FILES, 'd/c.yaml': inside });
    expect(Buffer.from(files.get('d/c.md') ?? '').toString()).toMatch(/Voir\s!\\\[le plan\\\]\(images/);
  });
});
