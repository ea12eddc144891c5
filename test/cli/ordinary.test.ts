import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { rows } from '../support/tiers.ts';
import { DRAFT, SOUND } from './cases/documents.ts';
import { BIN, csi, ENV, filesIn, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

const mkfifo = (path: string) => spawnSync('mkfifo', [path]);
const hasFifos = mkfifo(join(folderWith(), 'f')).status === 0;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Runs a line of bash in a folder, where `csi` is the built program. */
function bash(folder: string, line: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `csi() { '${process.execPath}' '${BIN}' "$@"; }\n${line}`],
    {
      cwd: folder,
      env: ENV,
      encoding: 'utf8',
    },
  );
  return { code: status, stdout, stderr: plain(stderr) };
}

describe.skipIf(!hasFifos)('what is no ordinary file', () => {
  const NO_FILE = 'ce n’est pas un fichier ordinaire';

  // Opening a pipe for reading waits for a writer, and the test would time out.
  it.each(
    rows(
      [
        ['validate', 'f.yaml'],
        ['validate', 'f.yaml', '--corriger'],
        ['render', 'f.yaml'],
        ['render', 'f.yaml', 'a.yaml', '--pdf'],
        ['render', 'a.yaml', '--gabarits', 'g'],
        ['render', 'a.yaml', '--pdf', '--police', 'p'],
        ['verify', 'f.yaml'],
        ['verify', 'v.pdf', 'f.yaml'],
        ['validate', '/dev/zero'],
        ['validate', '/dev/tty'],
        ['verify', '/dev/zero'],
      ],
      3,
    ),
  )('is never opened: %s %s %s %s', (...args) => {
    const folder = folderWith({ 'a.yaml': SOUND, 'v.pdf': '%PDF-1.7\n' });
    for (const name of ['g', 'p']) mkdirSync(join(folder, name));
    for (const name of ['f.yaml', 'g/contrat.hbs', 'p/a.ttf']) mkfifo(join(folder, name));
    const { code, stderr } = csi(folder, args);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(NO_FILE);
  });

  it.each(rows(['validate', 'render', 'verify'], 1))(
    'does not wake who waits to write to it: %s',
    async (command) => {
      const folder = folderWith();
      mkfifo(join(folder, 'f.yaml'));
      // The shell waits in its redirection until a reader opens the pipe, even briefly; it writes `waits` just before.
      const writer = spawn('sh', ['-c', 'echo > waits; exec 3> f.yaml; echo > woken'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const gone = new Promise((resolve) => writer.on('close', resolve));
      try {
        while (!existsSync(join(folder, 'waits'))) await wait(5);
        await wait(100);
        expect(csi(folder, [command, 'f.yaml']).code).toBe(2);
        await wait(100);
        expect([...filesIn(folder).keys()]).toEqual(['waits']);
        // The shell did wait: a reader lets it continue.
        closeSync(openSync(join(folder, 'f.yaml'), constants.O_RDONLY | constants.O_NONBLOCK));
        await gone;
        expect([...filesIn(folder).keys()].sort()).toEqual(['waits', 'woken']);
      } finally {
        writer.kill('SIGKILL');
        await gone;
      }
    },
  );

  it.each(rows(['f.yaml', 'csi.schema.json'], 1))(
    'is no place to write to, nor to look at what stands there: %s',
    (name) => {
      const folder = folderWith({ 'a.yaml': SOUND });
      for (const fifo of ['f.yaml', 'csi.schema.json', 'o.md'])
        if (fifo === name || fifo === 'o.md') mkfifo(join(folder, fifo));
      expect(csi(folder, ['init', 'f.yaml', '--force'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('ordinaire'),
      });
      expect(csi(folder, ['render', 'a.yaml', '-o', 'o.md', '--force'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('ordinaire'),
      });
      expect(csi(folder, ['validate', 'a.yaml', '--rapport', 'json=o.md'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('ordinaire'),
      });
      expect([...filesIn(folder).keys()]).toEqual(['a.yaml']);
    },
  );

  it.each(
    rows(
      [
        'csi validate <(cat a.yaml)',
        'cat a.yaml | csi validate /dev/stdin',
        'cat a.yaml | csi render /proc/self/fd/0',
        'csi render /dev/fd/5 5< <(cat a.yaml)',
      ],
      1,
    ),
  )('points to - : %s', (line) => {
    const { code, stderr } = bash(folderWith({ 'a.yaml': SOUND }), line);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Impossible de lire « \/\S+ » : ce n’est pas un fichier ordinaire/);
    expect(stderr).toContain('… | csi validate -');
  });

  it('/dev/stdin is read if it is a file', () => {
    expect(bash(folderWith({ 'a.yaml': SOUND }), 'csi validate /dev/stdin < a.yaml')).toMatchObject({
      code: 0,
    });
  });

  it('is reported in a folder or for a pattern, and the other files are processed', () => {
    const folder = folderWith({ 'd/a.yaml': DRAFT, 'd/notes.txt': '' });
    mkfifo(join(folder, 'd/f.yaml'));
    symlinkSync('nulle-part', join(folder, 'd/x.yaml'));
    symlinkSync('y.yaml', join(folder, 'd/y.yaml'));
    symlinkSync('nulle-part', join(folder, 'd/contrats'));
    symlinkSync('nulle-part', join(folder, 'd/z.txt'));
    // Node passes only text as arguments, so the shell makes the name from these bytes.
    bash(folder, `cp d/a.yaml d/$'pr\\xe9fecture.yaml'; mkdir d/$'\\xe9'; cp d/a.yaml d/$'\\xe9/b.yaml'`);
    const bad = ['pr\\xe9fecture.yaml', 'f.yaml', 'x.yaml', 'y.yaml', '\\xe9/b.yaml'];
    for (const [args, expected] of [
      [
        ['validate', 'd'],
        [...bad, 'contrats'],
      ],
      [['validate', 'd/**/*.yaml'], bad],
      [
        ['render', 'd'],
        [...bad, 'contrats'],
      ],
    ] as const) {
      const { code, stdout, stderr } = csi(folder, args);
      expect(code).toBe(2);
      expect(
        [...plain(stderr).matchAll(/^Impossible de lire « d\/(.*?) » : /gm)].map(([, name]) => name).sort(),
      ).toEqual([...expected].sort());
      expect(stdout + stderr).toMatch(args[0] === 'validate' ? /d\/a\.yaml/ : /Écrit\u00a0: «\u00a0d\/a\.md/);
      expect(stdout + stderr).not.toContain('z.txt');
    }
    const { fichiers } = JSON.parse(csi(folder, ['validate', 'd', '--format', 'json']).stdout);
    expect(fichiers.map(({ fichier }: { fichier: string }) => fichier)).toContain('d/pr\\xe9fecture.yaml');
    expect(bash(folder, `csi validate d/$'pr\\xe9fecture.yaml'`).stderr).toBe(
      'Impossible de lire « d/pr\ufffdfecture.yaml » : son nom n’est pas écrit en UTF-8.\nRenommez ce fichier.\n',
    );
  });

  it.each(
    rows(
      [
        [['--gabarits', 'g'], 'gabarits'],
        [['--pdf', '--police', 'g'], 'polices'],
      ],
      1,
    ),
  )('nor what lies outside is taken from a folder: %j', (options, called) => {
    const folder = folderWith({ 'a.yaml': SOUND, 'ailleurs/contrat.hbs': 'secret', 'g/vide': '' });
    const reports = (target: string, name: string) => {
      symlinkSync(target, join(folder, 'g', name));
      const { code, stderr, stdout } = csi(folder, ['render', 'a.yaml', ...options, '-o', '-']);
      spawnSync('rm', [join(folder, 'g', name)]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return plain(stderr);
    };
    const name = called === 'polices' ? 'a.ttf' : 'contrat.hbs';
    expect(reports('../ailleurs/contrat.hbs', name)).toContain(
      `« g/${name} » est un lien qui sort du dossier de ${called}.`,
    );
    expect(reports('nulle-part', name)).toContain(
      `Impossible de lire « g/${name} » : c’est un lien qui ne mène à rien.`,
    );
    expect(reports(name, name)).toContain('les raccourcis se renvoient l’un à l’autre');
    if (called === 'polices') return;
    for (const target of ['../ailleurs', '..', '/'])
      expect(reports(target, 'partials')).toContain(
        '« g/partials » est un lien qui sort du dossier de gabarits.',
      );
    expect(reports('nulle-part', 'partials')).toContain('« g/partials » : c’est un lien qui ne mène à rien.');
    // A link loop inside the folder adds no file.
    expect(reports('.', 'partials')).toContain('ne contient aucun gabarit');
  });

  it.each(
    rows(
      [
        ['nulle-part', 'o.md'],
        ['o.md', 'o.md'],
        ['nulle-part/o.md', 'o.md'],
      ],
      1,
    ),
  )('a link to %s is no output', (target, name) => {
    const folder = folderWith({ 'a.yaml': SOUND });
    for (const link of [name, 'o.yaml', 'o.json']) symlinkSync(target, join(folder, link));
    for (const args of [
      ['render', 'a.yaml', '-o', name, '--force'],
      ['init', 'o.yaml', '--force'],
      ['validate', 'a.yaml', '--rapport', 'json=o.json'],
    ])
      expect({ args, ...csi(folder, args) }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('est un lien qui ne mène à rien'),
      });
    expect([...filesIn(folder).keys()]).toEqual(['a.yaml']);
  });
});

describe('a folder that can’t be opened', () => {
  it('is reported, and the others are processed', async () => {
    for (const argument of ['d', 'd/**/*.yaml']) {
      const io = fakeIo({ files: { 'd/a.yaml': SOUND, 'd/clos/b.yaml': SOUND } });
      const { list } = io;
      io.list = (folder) => {
        if (folder === 'd/clos') throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
        return list(folder);
      };
      expect(await run(['validate', argument], io)).toBe(2);
      expect(plain(io.stderr())).toBe('Impossible de lire « d/clos » : vos droits ne le permettent pas.\n');
      expect(plain(io.stdout())).toContain('Aucun problème dans 1 fichier.');
    }
  });
});

describe('something that the system doesn’t let csi inspect', () => {
  it.each(['d/clos', 'd/b.yaml'])('is reported, and the others are processed: %s', async (closed) => {
    const io = fakeIo({ files: { 'd/a.yaml': SOUND, [closed]: SOUND } });
    const refuse = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    const { kind, list, readFile } = io;
    io.kind = (path) => (path === closed ? undefined : kind(path));
    io.list = (path) => (path === closed ? refuse() : list(path));
    io.readFile = (path, limit) => (path === closed ? refuse() : readFile(path, limit));
    expect(await run(['validate', 'd'], io)).toBe(2);
    expect(plain(io.stderr())).toBe(`Impossible de lire « ${closed} » : vos droits ne le permettent pas.\n`);
    expect(plain(io.stdout())).toContain('Aucun problème dans 1 fichier.');
  });
});

describe('a report that cannot be written', () => {
  it('is reported, and the others are written', async () => {
    const io = fakeIo({ files: { 'a.yaml': SOUND } });
    const { writeFile } = io;
    io.writeFile = (path, bytes) => {
      if (path === 'a.json') throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      writeFile(path, bytes);
    };
    expect(
      await run(['validate', 'a.yaml', '--rapport', 'json=a.json', '--rapport', 'sarif=a.sarif'], io),
    ).toBe(2);
    expect(plain(io.stderr())).toBe('Impossible d’écrire « a.json » : le disque est plein.\n');
    expect([...io.files.keys()]).toEqual(['a.yaml', 'a.sarif']);
  });
});

describe('the file that an annex names', () => {
  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'https://exemple.fr/a.pdf',
    'file:///etc/passwd',
    'secret.yaml',
    '$(touch x)',
  ])('is cited and never opened: %s', async (fichier) => {
    for (const options of [[], ['--pdf']]) {
      const io = fakeIo({
        files: {
          'a.yaml': `${SOUND}annexes:\n  - { titre: Carte, fichier: "${fichier}" }\n`,
          'secret.yaml': 'SECRET',
        },
      });
      const opened: string[] = [];
      const { readFile } = io;
      io.readFile = (path, limit) => {
        opened.push(path);
        return readFile(path, limit);
      };
      expect(await run(['render', 'a.yaml', ...options], io)).toBe(0);
      expect(opened).toEqual(['a.yaml']);
      const made = Buffer.from(io.files.get(options.length > 0 ? 'a.pdf' : 'a.md') ?? []).toString();
      if (options.length === 0) expect(made).toContain('Carte');
      expect(made).not.toContain('SECRET');
    }
  });

  it('may hold no control character', async () => {
    const io = fakeIo({
      files: { 'a.yaml': `${SOUND}annexes:\n  - { titre: Carte, fichier: "a\\e[2J\\u202Eb" }\n` },
    });
    expect(await run(['render', 'a.yaml'], io)).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for them
    expect(io.stderr()).not.toMatch(/[\u001b\u202e]/);
  });
});
