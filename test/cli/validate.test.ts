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
