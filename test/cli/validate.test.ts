import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { DRAFT, SOUND } from './cases.ts';
import { csi, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

describe('validate', () => {
  it('offers every report there is, by its name', () => {
    const validate = program(fakeIo(), () => {}).commands.find((command) => command.name() === 'validate');
    const format = validate?.options.find(({ long }) => long === '--format');
    expect(format?.argChoices).toEqual(Object.keys(REPORTERS));
  });

  it('weighs by the stage that is asked for, not the one that the file says', async () => {
    const severities = await Promise.all(
      ['projet', 'adoption', 'signature'].map(async (etape) => {
        const io = fakeIo({ files: { 'a.yaml': DRAFT } });
        await run(['validate', 'a.yaml', '--etape', etape, '--format', 'json'], io);
        const { fichiers } = JSON.parse(io.stdout()) as { fichiers: { problemes: { regle: string; gravite: string }[] }[] };
        return fichiers[0]?.problemes.find(({ regle }) => regle === 'a-completer')?.gravite;
      }),
    );
    expect(severities).toEqual(['avertissement', 'avertissement', 'erreur']);
  });

  it('names a file given by its absolute path as the services do: from the current folder', () => {
    const folder = folderWith({ 'été/a.yaml': DRAFT });
    const { stdout } = csi(folder, ['validate', join(folder, 'été/a.yaml'), '--format', 'gitlab']);
    expect(JSON.parse(stdout)[0].location.path).toBe('été/a.yaml');
  });

  it('goes once through folders whose links run in circles', () => {
    const folder = folderWith({ 'd/a.yaml': SOUND, 'd/e/b.yaml': SOUND });
    symlinkSync('..', join(folder, 'd/e/haut'));
    symlinkSync('../d', join(folder, 'd/e/d'));
    expect(csi(folder, ['validate', '.'])).toMatchObject({ code: 0, stdout: 'Aucun problème dans 2 fichiers.\n' });
  });

  const checked = (folder: string, ...args: string[]) => {
    const { stdout } = csi(folder, ['validate', ...args, '--format', 'json']);
    return JSON.parse(stdout).fichiers.map(({ fichier }: { fichier: string }) => fichier);
  };

  it('takes a file that several links lead to once, by its own name, and any of them where a pattern asks for it', () => {
    const folder = folderWith({ 'z/2026/a.yaml': SOUND });
    symlinkSync('z/2026', join(folder, 'actuel'));
    symlinkSync('..', join(folder, 'z/2026/haut'));
    symlinkSync('absent', join(folder, 'z/cassé.yaml'));
    expect(checked(folder, '**/*.yaml')).toEqual(['z/2026/a.yaml']);
    expect(checked(folder, '.')).toEqual(['z/2026/a.yaml']);
    expect(checked(folder, 'act*/*.yaml')).toEqual(['actuel/a.yaml']);
    symlinkSync('2026', join(folder, 'z/1'));
    expect(checked(folder, '**/1/*.yaml', '{actuel,z/?}/*')).toEqual(['z/1/a.yaml', 'actuel/a.yaml']);
  });

  it('does not get lost in folders that all link to each other', () => {
    const names = Array.from({ length: 12 }, (_, n) => `d${n}`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [`${name}/${name}.yaml`, SOUND])));
    for (const from of names) for (const to of names) if (from !== to) symlinkSync(`../${to}`, join(folder, from, to));
    expect(checked(folder, '**/*.yaml')).toEqual(names.map((name) => `${name}/${name}.yaml`).sort());
  });

  it('finds accents however they are composed, in patterns, folders, files and exclusions', () => {
    const files = { 'été/é1.yaml': SOUND, 'été/é2.yaml': SOUND };
    for (const form of ['NFC', 'NFD'] as const) {
      const folder = folderWith(Object.fromEntries(Object.entries(files).map(([path, data]) => [path.normalize(form), data])));
      const spelt = ['été/é1.yaml', 'été/é2.yaml'].map((path) => path.normalize(form));
      for (const other of ['NFC', 'NFD'] as const) {
        expect(checked(folder, 'été/é?.yaml'.normalize(other))).toEqual(spelt);
        expect(checked(folder, '*té/**'.normalize(other))).toEqual(spelt);
        expect(checked(folder, 'été/é2.yaml'.normalize(other))).toEqual(spelt.slice(1));
        expect(checked(folder, 'été'.normalize(other), '!**/é1*'.normalize(other))).toEqual(spelt.slice(1));
      }
    }
  });

  it('sets aside files that are given by their absolute path', () => {
    const folder = folderWith({ 'd/a.yaml': SOUND, 'd/b.yaml': SOUND });
    expect(checked(folder, join(folder, 'd'), '!d/b.yaml')).toEqual([join(folder, 'd/a.yaml')]);
    expect(checked(folder, join(folder, 'd/*'), '!d/b.yaml')).toEqual([join(folder, 'd/a.yaml')]);
  });

  it('reads the standard input to the limit only', () => {
    const { code, stdout } = csi(folderWith(), ['validate', '-'], {}, Buffer.alloc(21_000_000, '# a\n'));
    expect(code).toBe(1);
    expect(stdout).toContain('20 Mo');
  });

  it('replaces a report whole, and leaves nothing beside', () => {
    const folder = folderWith({ 'a.yaml': DRAFT, 'r.sarif': 'x'.repeat(1e6) });
    expect(csi(folder, ['validate', 'a.yaml', '--rapport', 'sarif=r.sarif']).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'r.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });
});

describe('schema', () => {
  it('is the schema of the package, byte for byte', () => {
    const { code, stdout, stderr } = csi(folderWith(), ['schema']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(readFileSync(join(import.meta.dirname, '../../schemas/csi.schema.json'), 'utf8'));
  });
});
