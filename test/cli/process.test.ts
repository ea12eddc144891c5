import { spawn } from 'node:child_process';
import { chmodSync, existsSync, openSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { ownMarkdown } from '../support/own-markdown.ts';
import { rows } from '../support/tiers.ts';
import { SOUND } from './cases/documents.ts';
import { BIN, csi, ENV, filesIn, folderWith } from './child.ts';
import { ended, LONG, start } from './started.ts';
import { hasTerminal, terminal } from './terminal.ts';

const INVALID = SOUND.replace('projet', 'brouillon');

describe('interrupted', () => {
  it.each(rows(['SIGINT', 'SIGTERM', 'SIGHUP'], 1))(
    'by %s in long synchronous work: dies of it, and nothing is written',
    async (signal) => {
      const folder = folderWith({ 'a.yaml': LONG });
      const child = start(folder, ['render', 'a.yaml', '--pdf']);
      child.stderr?.once('data', () => child.kill(signal));
      expect(await ended(child)).toMatchObject({ code: null, signal });
      expect([...filesIn(folder).keys()]).toEqual(['a.yaml']);
    },
  );
});

describe('the output', () => {
  it('closed by its reader isn’t an error', async () => {
    const folder = folderWith({ 'a.yaml': LONG.replace(/porteurs: \[ville\]/g, 'porteurs: [inconnu]') });
    const child = start(folder, ['validate', 'a.yaml']);
    child.stdout?.destroy();
    expect(await ended(child)).toMatchObject({ code: 1, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('full: one sentence and exit code 2', async () => {
    const child = start(
      folderWith({ 'a.yaml': SOUND }),
      ['render', 'a.yaml', '-o', '-'],
      openSync('/dev/full', 'w'),
    );
    expect(await ended(child)).toMatchObject({
      code: 2,
      stderr: 'Impossible d’écrire sur la sortie standard\u00a0: le disque est plein.\n',
    });
  });

  it.each(['md', 'pdf'])('of `-o -` is the %s document alone, as it would be in a file', (format) => {
    const folder = folderWith({ 'a.yaml': SOUND.replace('nom: Éauze', 'nom: à compléter') });
    const options = format === 'pdf' ? ['--pdf'] : [];
    const piped = csi(folder, ['render', 'a.yaml', '-o', '-', ...options]);
    expect(piped).toMatchObject({ code: 0, stderr: expect.stringContaining('1 avertissement') });
    expect(filesIn(folder).size).toBe(1);
    csi(folder, ['render', 'a.yaml', ...options]);
    expect(Buffer.compare(piped.out, readFileSync(join(folder, `a.${format}`)))).toBe(0);
  });

  it.each(
    rows(
      [
        [{}, false],
        [{ FORCE_COLOR: '1' }, true],
        [{ FORCE_COLOR: '2' }, true],
        [{ FORCE_COLOR: '3' }, true],
        [{ FORCE_COLOR: 'true' }, true],
        [{ FORCE_COLOR: '0' }, false],
        [{ FORCE_COLOR: 'false' }, false],
        [{ FORCE_COLOR: '1', TERM: 'dumb' }, true],
        [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
        [{ FORCE_COLOR: '1', NO_COLOR: '' }, true],
      ],
      3,
    ),
  )('in a pipe with %j has colours: %s', (env, colours) => {
    const { stdout } = csi(folderWith({ 'a.yaml': INVALID }), ['validate', 'a.yaml'], env);
    expect(stdout.includes('\u001b[')).toBe(colours);
    const { stderr } = csi(folderWith(), ['valider'], env);
    expect(stderr.includes('\u001b[')).toBe(colours);
  });
});

describe('the width', () => {
  const widest = (text: string) =>
    Math.max(
      ...text
        .split('\n')
        .filter((line) => line.includes(' │ '))
        .map((line) => line.length),
    );
  const long = INVALID.replace('Contrat d’Éauze', `Contrat ${'d’Éauze '.repeat(60)}`)
    .replace('title:', 'titre:')
    .replace('territoire:', 'territoires:');

  it.each(
    rows(
      [
        ['20', 20],
        ['132', 132],
        ['0', 80],
        ['large', 80],
        ['', 80],
        ['3', 20],
      ],
      2,
    ),
  )('of a report is COLUMNS: %j, %i', (COLUMNS, width) => {
    const { stdout } = csi(
      folderWith({ 'a.yaml': long.replace(/titre: (Contrat.*)/, 'titre: [ $1]') }),
      ['validate', 'a.yaml'],
      {
        COLUMNS,
      },
    );
    expect(widest(stdout)).toBeLessThanOrEqual(width);
    expect(widest(stdout)).toBeGreaterThan(width - 5);
  });
});

describe('a file', () => {
  it('keeps its mode, and the link that leads to it', async () => {
    const folder = folderWith({
      'a.yaml': SOUND,
      'ailleurs/vrai.md': await ownMarkdown(''),
    });
    const real = join(folder, 'ailleurs/vrai.md');
    chmodSync(real, 0o640);
    symlinkSync('ailleurs/vrai.md', join(folder, 'a.md'));
    expect(csi(folder, ['render', 'a.yaml']).code).toBe(0);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(readFileSync(real, 'utf8')).toContain('Éauze');
    expect([...filesIn(folder).keys()].sort()).toEqual(['a.yaml', 'ailleurs/vrai.md']);
  });

  it('is never replaced if it is a source, even through a link', () => {
    const folder = folderWith({ 'a.yaml': SOUND });
    symlinkSync('a.yaml', join(folder, 'a.md'));
    expect(csi(folder, ['render', 'a.yaml', '--force'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('le fichier à composer'),
    });
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(SOUND);
  });

  it('that is a device is never replaced, even with --force', () => {
    const folder = folderWith({ 'a.yaml': SOUND });
    symlinkSync('/dev/null', join(folder, 'a.md'));
    expect(csi(folder, ['render', 'a.yaml', '--force'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('-o -'),
    });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('that is a device is not opened', () => {
    expect(csi(folderWith(), ['validate', '/dev/zero'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^Impossible de lire «\u00a0\/dev\/zero\u00a0»\u00a0: ce n’est pas un fichier ordinaire, mais un tube, un périphérique ou une prise\.\n/,
      ),
    });
  });

  it('in a folder that forbids writing is reported in one sentence, and leaves nothing', () => {
    const folder = folderWith({ 'a.yaml': SOUND, 'clos/b': '' });
    // The superuser may write everywhere except there.
    const closed = process.getuid?.() === 0 ? '/sys/kernel' : join(folder, 'clos');
    if (closed.startsWith(folder)) chmodSync(closed, 0o555);
    const { code, stderr } = csi(folder, ['render', 'a.yaml', '-o', join(closed, 'a.md')]);
    chmodSync(join(folder, 'clos'), 0o755);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^Impossible d’écrire «\u00a0.*a\.md\u00a0»\u00a0: (vos droits ne le permettent pas|le support est en lecture seule)\.\n$/,
    );
    expect(filesIn(folder).size).toBe(2);
  });

  it('of templates must not lead out of their folder', () => {
    const folder = folderWith({ 'a.yaml': SOUND, 'g/a.txt': '', 'secret.hbs': 'secret' });
    symlinkSync('../secret.hbs', join(folder, 'g/contrat.hbs'));
    expect(csi(folder, ['render', 'a.yaml', '--gabarits', 'g', '-o', '-'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('sort du dossier'),
    });
  });
});

describe.skipIf(!hasTerminal)('on a real terminal', () => {
  it('init asks questions and writes the answers', async () => {
    const folder = folderWith();
    const { code, unasked } = await terminal(folder, 'init', [
      [/Quel document/, '\r'],
      [/Nom du territoire/, 'Éauze\r'],
      [/Une partie de plus/, '\r'],
      [/Entrée en vigueur/, '2026\r'],
      [/Dernier jour/, '\r'],
    ]);
    expect({ code, unasked }).toEqual({ code: 0, unasked: 0 });
    expect(readFileSync(join(folder, 'eauze.yaml'), 'utf8')).toMatch(
      /titre: Contrat de sécurité intégrée d’Éauze\n[\s\S]*"32119"[\s\S]*debut: 2026\n {2}fin: à compléter\n/,
    );
  });

  it.each(
    rows(
      [
        ['Ctrl-C', '\u0003'],
        ['Escape', '\u001b'],
      ],
      1,
    ),
  )('init left with %s: exit code 130, nothing written', async (_, key) => {
    const folder = folderWith();
    const { code } = await terminal(folder, 'init', [
      [/Quel document/, '\r'],
      [/Nom du territoire/, key],
    ]);
    expect(code).toBe(130);
    expect(filesIn(folder).size).toBe(0);
  });

  it.each(
    rows(
      [
        ['SIGINT', 130],
        ['SIGTERM', 143],
        ['SIGHUP', 129],
      ],
      1,
    ),
  )(
    'init killed by %s at a question: dies of it, says what was written, and leaves the terminal as it was',
    async (signal, expected) => {
      const folder = folderWith({
        'pid.cjs': "require('node:fs').writeFileSync('pid', String(process.pid));",
      });
      const kill = () => process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), signal);
      // For a process that a signal ended, the shell of the terminal returns 128 plus the number of the signal.
      const { code, shown } = await terminal(
        folder,
        'init --nom Éauze',
        [
          [/Quel document/, '\r'],
          [/Une partie de plus/, kill],
        ],
        { NODE_OPTIONS: '--require=./pid.cjs' },
      );
      expect(code).toBe(expected);
      const cursor = shown.lastIndexOf('\u001b[?25h');
      expect(cursor).toBeGreaterThan(shown.lastIndexOf('\u001b[?25l'));
      expect(shown.slice(cursor)).toContain('Rien n’a été écrit.\r\n');
      expect([...filesIn(folder).keys()].sort()).toEqual(['pid', 'pid.cjs']);
    },
  );

  it.each(
    rows(
      [
        ['--sans-question', {}],
        ['', { CI: 'true' }],
        ['', { TERM: 'dumb' }],
      ],
      1,
    ),
  )('init %s asks nothing with %j', async (args, env) => {
    const folder = folderWith();
    expect((await terminal(folder, `init ${args}`, [], env)).code).toBe(0);
    expect([...filesIn(folder).keys()].sort()).toEqual(['contrat.yaml', 'csi.schema.json']);
  });

  it.each(
    rows(
      [
        [{}, true],
        [{ NO_COLOR: '1' }, false],
        [{ TERM: 'dumb' }, false],
      ],
      2,
    ),
  )('a report has colours with %j: %s', async (env, colours) => {
    const { shown } = await terminal(folderWith({ 'a.yaml': INVALID }), 'validate a.yaml', [], env);
    expect(shown).toContain('statut');
    expect(shown.includes('\u001b[')).toBe(colours);
  });

  it.each(rows([20, 60, 150], 1))('a report fits in its %i columns', async (columns) => {
    const folder = folderWith({ 'a.yaml': `titre: ${'日本 é '.repeat(80)}\n` });
    const child = spawn(
      'script',
      ['-qec', `stty cols ${columns}; '${process.execPath}' '${BIN}' validate a.yaml`, '/dev/null'],
      {
        cwd: folder,
        env: { ...ENV, NO_COLOR: '1' },
      },
    );
    let shown = '';
    child.stdout.on('data', (data) => {
      shown += data;
    });
    await new Promise((resolve) => child.on('close', resolve));
    const widths = shown
      .split('\r\n')
      .filter((line) => line.includes(' │ '))
      .map((line) => stringWidth(line));
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(Math.max(...widths)).toBeGreaterThan(columns - 5);
  });

  it('refuses to print a PDF on it', async () => {
    const { code, shown } = await terminal(folderWith({ 'a.yaml': SOUND }), 'render a.yaml --pdf -o -', []);
    expect(code).toBe(2);
    expect(shown).toContain('Un PDF ne s’affiche pas dans un terminal.');
  });
});
