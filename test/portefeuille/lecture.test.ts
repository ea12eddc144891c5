import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const exemples: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`c/${name}`, readFileSync(join(EXAMPLES, name), 'utf8')]),
);
/** The pictures that they name. */
const images: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^(?:emblemes|plans)\/./.test(name))
    .map((name) => [`c/${name}`, readFileSync(join(EXAMPLES, name))]),
);
const some = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [`c/${name}`, exemples[`c/${name}`] ?? '']));

async function reunis(files: Readonly<Record<string, string>>, ...args: string[]) {
  const io = fakeIo({ files: { ...images, ...files } });
  const code = await run(['portefeuille', ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr(), files: io.files };
}

const json = async (files: Readonly<Record<string, string>>, ...args: string[]) =>
  JSON.parse((await reunis(files, 'c', '--format', 'json', ...args)).stdout);

describe('csi portefeuille', () => {
  it('reads all examples', async () => {
    const { code, stdout } = await reunis(exemples, 'c', '--au', '2024-12-31');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('golden/exemples.txt');
  });

  it('prints and writes the same with the files in any order, and at each run', async () => {
    const files = exemples;
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const [one, other] = [await reunis(files, 'c', '-o', 's'), await reunis(reversed, 'c', '-o', 's')];
    expect(other.stdout).toBe(one.stdout);
    const written = [...one.files].filter(([name]) => name.startsWith('s/'));
    expect(written.length).toBeGreaterThan(5);
    for (const [name, bytes] of written)
      expect(Buffer.from(other.files.get(name) ?? '').equals(Buffer.from(bytes)), name).toBe(true);
  });

  it('counts an avenant in its contract, and never beside it', async () => {
    const nantes = some('nantes.yaml', 'nantes-avenant-1.yaml', 'nantes-avenant-2.yaml');
    const alone = await json(nantes);
    expect(alone).toMatchObject({ contrats: 1, avenants: 0 });
    expect(alone.fichiers.map((one: { raison: string }) => one.raison)).toEqual([
      'avenant que personne n’a encore signé : il ne change rien',
      'avenant que personne n’a encore signé : il ne change rien',
    ]);
    // The same with a follow-up that names both.
    const followed = await json({ ...nantes, ...some('nantes.suivi.yaml') });
    expect(followed).toMatchObject({ contrats: 1, avenants: 2, fichiers: [] });
    const cameras = (made: typeof alone) =>
      made.sommes.find((one: { famille: string }) => one.famille === 'cameras')?.total.minimum;
    expect([cameras(alone), cameras(followed)]).toEqual([30, 88]);
  });

  it('counts a contract whose follow-up has errors, without it', async () => {
    const made = await json({ ...some('toulouse.yaml'), 'c/toulouse.suivi.yaml': 'version: 1\n' });
    expect(made).toMatchObject({ contrats: 1, suivis: 0 });
    expect(made.fichiers).toEqual([
      {
        fichier: 'c/toulouse.suivi.yaml',
        nature: 'suivi',
        raison: expect.stringMatching(/^suivi laissé de côté/),
        commande: 'csi validate c/toulouse.suivi.yaml',
      },
    ]);
  });

  it('leaves what is restricted out of every table, and refuses a text that gives it away', async () => {
    const secret = some('arles.yaml')['c/arles.yaml']?.replace(
      /( {8}titre: Porter la police)/,
      '        diffusion: restreinte\n$1',
    );
    const files = { 'c/arles.yaml': secret ?? '' };
    expect(files['c/arles.yaml']).toContain('diffusion: restreinte');
    const { stdout } = await reunis(files, 'c', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ contrats: 1, restreints: 1 });
    expect(stdout).not.toContain('Porter la police');
    expect(await json(files, '--interne')).toMatchObject({ restreints: 0, interne: true });
    const titre = /titre: (Porter la police.*)/.exec(files['c/arles.yaml'])?.[1] ?? '';
    const leaking = files['c/arles.yaml'].replace(/titre: Contrat de sécurité[^\n]*/, `titre: "${titre}"`);
    const made = await json({ 'c/arles.yaml': leaking });
    expect(made.contrats).toBe(0);
    expect(made.fichiers[0].raison).toMatch(/dont la diffusion est restreinte$/);
  });

  it('escapes what a file may hold against a terminal', async () => {
    const text =
      some('bourges.yaml')['c/bourges.yaml']?.replace('nom: Bourges\n', 'nom: "Bour\\u001b[31mges"\n') ?? '';
    const { stdout } = await reunis({ 'c/bourges.yaml': text, 'c/a\u001b[2J.yaml': 'a: [' }, 'c');
    expect(stdout).not.toContain('\u001b');
  });

  it('names the source of every row by its fingerprint', async () => {
    const made = await json(some('arles.yaml'));
    const empreinte = `sha256:${createHash('sha256')
      .update(exemples['c/arles.yaml'] ?? '')
      .digest('hex')}`;
    for (const rows of Object.values<{ empreinte: string }[]>(made.tables))
      for (const row of rows) expect(row.empreinte).toBe(empreinte);
  });
});
