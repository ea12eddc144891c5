import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { forEditors } from '../../src/cli/editor-schema.ts';
import { program } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import { REPORTERS } from '../support/reporters.ts';
import { rows } from '../support/tiers.ts';
import { DRAFT, INVALID, SOUND } from './cases/documents.ts';
import { BIN, csi, ENV, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

describe('validate', () => {
  it('offers every report format', () => {
    const validate = program(fakeIo(), () => {}).commands.find((command) => command.name() === 'validate');
    const format = validate?.options.find(({ long }) => long === '--format');
    expect(format?.argChoices).toEqual(Object.keys(REPORTERS));
  });

  it('uses the severities of the requested stage, not those of the file’s own stage', async () => {
    const severities = await Promise.all(
      ['projet', 'adoption', 'signature'].map(async (etape) => {
        const io = fakeIo({ files: { 'a.yaml': DRAFT } });
        await run(['validate', 'a.yaml', '--etape', etape, '--format', 'json'], io);
        const { fichiers } = JSON.parse(io.stdout()) as {
          fichiers: { problemes: { regle: string; gravite: string }[] }[];
        };
        return fichiers[0]?.problemes.find(({ regle }) => regle === 'a-completer')?.gravite;
      }),
    );
    expect(severities).toEqual(['avertissement', 'avertissement', 'erreur']);
  });

  it('names a file that is given by its absolute path relative to the current folder, for CI services', () => {
    const folder = folderWith({ 'été/a.yaml': DRAFT });
    const { stdout } = csi(folder, ['validate', join(folder, 'été/a.yaml'), '--format', 'gitlab']);
    expect(JSON.parse(stdout)[0].location.path).toBe('été/a.yaml');
  });

  it('visits folders once if their links form a circle', () => {
    const folder = folderWith({ 'd/a.yaml': SOUND, 'd/e/b.yaml': SOUND });
    symlinkSync('..', join(folder, 'd/e/haut'));
    symlinkSync('../../d', join(folder, 'd/e/d'));
    expect(csi(folder, ['validate', '.'])).toMatchObject({
      code: 0,
      stdout: 'Aucun problème dans 2 fichiers.\n',
    });
  });

  const checked = (folder: string, ...args: string[]) => {
    const { stdout } = csi(folder, ['validate', ...args, '--format', 'json']);
    return JSON.parse(stdout).fichiers.map(({ fichier }: { fichier: string }) => fichier);
  };

  it('checks a file once under its own name if several links lead to it, or under a link that a pattern names', () => {
    const folder = folderWith({ 'z/2026/a.yaml': SOUND });
    symlinkSync('z/2026', join(folder, 'actuel'));
    symlinkSync('..', join(folder, 'z/2026/haut'));
    symlinkSync('absent', join(folder, 'z/cassé.yaml'));
    expect(checked(folder, '**/*.yaml')).toEqual(['z/2026/a.yaml', 'z/cassé.yaml']);
    expect(checked(folder, '.')).toEqual(['z/2026/a.yaml', 'z/cassé.yaml']);
    expect(checked(folder, 'act*/*.yaml')).toEqual(['actuel/a.yaml']);
    symlinkSync('2026', join(folder, 'z/1'));
    expect(checked(folder, '**/1/*.yaml', '{actuel,z/?}/*')).toEqual(['z/1/a.yaml', 'actuel/a.yaml']);
  });

  it('ends in folders that all link to each other', () => {
    const names = Array.from({ length: 12 }, (_, n) => `d${n}`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [`${name}/${name}.yaml`, SOUND])));
    for (const from of names)
      for (const to of names) if (from !== to) symlinkSync(`../${to}`, join(folder, from, to));
    expect(checked(folder, '**/*.yaml')).toEqual(names.map((name) => `${name}/${name}.yaml`).sort());
  });

  it('matches accents however they are encoded, in patterns, folders, files and exclusions', () => {
    const files = { 'été/é1.yaml': SOUND, 'été/é2.yaml': SOUND };
    for (const form of ['NFC', 'NFD'] as const) {
      const folder = folderWith(
        Object.fromEntries(Object.entries(files).map(([path, data]) => [path.normalize(form), data])),
      );
      const spelt = ['été/é1.yaml', 'été/é2.yaml'].map((path) => path.normalize(form));
      for (const other of ['NFC', 'NFD'] as const) {
        expect(checked(folder, 'été/é?.yaml'.normalize(other))).toEqual(spelt);
        expect(checked(folder, '*té/**'.normalize(other))).toEqual(spelt);
        expect(checked(folder, 'été/é2.yaml'.normalize(other))).toEqual(spelt.slice(1));
        expect(checked(folder, 'été'.normalize(other), '!**/é1*'.normalize(other))).toEqual(spelt.slice(1));
      }
    }
  });

  it('excludes files that are given by their absolute path', () => {
    const folder = folderWith({ 'd/a.yaml': SOUND, 'd/b.yaml': SOUND });
    expect(checked(folder, join(folder, 'd'), '!d/b.yaml')).toEqual([join(folder, 'd/a.yaml')]);
    expect(checked(folder, join(folder, 'd/*'), '!d/b.yaml')).toEqual([join(folder, 'd/a.yaml')]);
  });

  it('reads the standard input only up to the limit', () => {
    const { code, stdout } = csi(folderWith(), ['validate', '-'], {}, Buffer.alloc(21_000_000, '# a\n'));
    expect(code).toBe(1);
    expect(stdout).toContain('20 Mo');
  });

  it('replaces a report whole, and leaves no other file', () => {
    const folder = folderWith({ 'a.yaml': DRAFT, 'r.sarif': 'x'.repeat(1e6) });
    expect(csi(folder, ['validate', 'a.yaml', '--rapport', 'sarif=r.sarif']).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'r.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });
});

describe('the standard output', () => {
  const parsers: Readonly<Record<string, (text: string) => boolean>> = {
    texte: (text) =>
      /\n\d erreurs?(, \d avertissements?)? dans \d fichiers?\.\n(?:\d problèmes? se corrige(?:nt)? .*\n)?(?:\nCe qui reste à écrire.:\n(?: {2}.*\n)+)?$/.test(
        text,
      ),
    json: (text) => JSON.parse(text).version === 1,
    sarif: (text) => JSON.parse(text).version === '2.1.0',
    junit: (text) => /^<\?xml [^>]*>\n<testsuites [\s\S]*<\/testsuites>\n$/.test(text),
    github: (text) =>
      text
        .trimEnd()
        .split('\n')
        .every((line) =>
          /^::(error|warning) |^\d erreurs?, \d avertissements? dans \d fichiers\.$|^\d problèmes? se corrige(?:nt)? /.test(
            line,
          ),
        ),
    gitlab: (text) => Array.isArray(JSON.parse(text)),
  };
  const files = { 'a.yaml': DRAFT, 'b.yaml': INVALID, 'c.yaml': SOUND };

  it('has a parser for each report format', () => {
    expect(Object.keys(parsers)).toEqual(Object.keys(REPORTERS));
  });

  it.each(rows(Object.keys(parsers), 2))(
    'holds the %s report alone, with warnings, files that cannot be read, and other reports',
    (format) => {
      const args = [
        'validate',
        'a.yaml',
        'absent.yaml',
        'b.yaml',
        'c.yaml',
        '*.yml',
        '--avertissements-bloquants',
        '--format',
        format,
      ];
      const others = Object.keys(parsers).flatMap((other) => ['--rapport', `${other}=r.${other}`]);
      const folder = folderWith(files);
      const { code, stdout, stderr } = csi(folder, [...args, ...others]);
      expect(code).toBe(2);
      expect(parsers[format]?.(stdout)).toBe(true);
      expect(stderr.trimEnd().split('\n')).toEqual([
        expect.stringContaining('absent.yaml'),
        expect.stringContaining('*.yml'),
        expect.stringContaining('contrats/**/*.yaml'),
      ]);
      for (const [other, parses] of Object.entries(parsers)) {
        const written = readFileSync(join(folder, `r.${other}`), 'utf8');
        expect(parses(written)).toBe(true);
        expect(written).not.toContain('\u001b');
        // A report in a file is 100 columns wide, whatever the terminal.
        if (other === format && other !== 'texte') expect(written).toBe(stdout);
      }
    },
  );

  it.each(rows(Object.keys(parsers), 1))(
    'of the %s report, closed after its first line, is no error',
    (format) => {
      const bin = `'${process.execPath}' '${BIN}' validate b.yaml --format ${format}`;
      const run = (command: string) =>
        spawnSync('bash', ['-c', command], { cwd: folderWith(files), env: ENV, encoding: 'utf8' });
      const { status, stdout, stderr } = run(`set -o pipefail; ${bin} | head -1; exit "\${PIPESTATUS[0]}"`);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout.split('\n')).toHaveLength(2);
    },
  );
});

describe('schema', () => {
  it.each(
    rows(
      [
        ['csi', []],
        ['rapport', ['--rapport']],
        ['verification', ['--verification']],
      ],
      1,
    ),
  )('of %s is that of the package, as editors get it', (name, options) => {
    const { code, stdout, stderr } = csi(folderWith(), ['schema', ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const bytes = readFileSync(join(import.meta.dirname, `../../schemas/${name}.schema.json`));
    expect(stdout).toBe(new TextDecoder().decode(name === 'csi' ? forEditors(bytes) : bytes));
  });

  const named = (text: string) => /^# yaml-language-server: \$schema=(.*)$/m.exec(text)?.[1] ?? '';

  it.each(rows(['contrat', 'charte', 'avenant', 'declaration_intention'], 1))(
    'stands where the scaffold of a %s names it',
    (type) => {
      const folder = folderWith();
      expect(csi(folder, ['init', 'sous/d’été.yaml', '--type', type, '--sans-question']).code).toBe(2);
      expect(csi(folder, ['init', 'd’été.yaml', '--type', type, '--sans-question']).code).toBe(0);
      const schema = readFileSync(join(folder, named(readFileSync(join(folder, 'd’été.yaml'), 'utf8'))));
      expect(Buffer.compare(schema, csi(folder, ['schema']).out)).toBe(0);
    },
  );

  it('is where the first line of each example says, in the repository and in the package', () => {
    const folder = join(import.meta.dirname, '../../examples');
    const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) {
      const text = readFileSync(join(folder, example), 'utf8');
      const name = example.endsWith('.suivi.yaml') ? 'suivi' : 'csi';
      expect(text.split('\n')[0], example).toBe(
        `# yaml-language-server: $schema=../schemas/${name}.schema.json`,
      );
      expect(JSON.parse(readFileSync(join(folder, named(text)), 'utf8'))).toHaveProperty('$id');
    }
    // Both folders are published next to each other.
    expect(packageFile.files).toEqual(expect.arrayContaining(['schemas', 'examples/*.yaml']));
  });
});
