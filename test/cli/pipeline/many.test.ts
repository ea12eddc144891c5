import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { read } from '../../support/files.ts';
import { rows } from '../../support/tiers.ts';
import { DRAFT, INVALID, SOUND } from '../cases/documents.ts';
import { BIN, csi, ENV, filesIn, folderWith } from '../child.ts';
import { hasTerminal, terminal } from '../terminal.ts';

const FILES = {
  'un dossier/arles.yaml': read('examples/arles.yaml'),
  'un dossier/bourges.yaml': read('examples/bourges.yaml'),
  'été.yaml': SOUND,
  'toulouse.yaml': read('examples/toulouse.yaml'),
  'emblemes/etat.svg': read('examples/emblemes/etat.svg'),
  'emblemes/toulouse.svg': read('examples/emblemes/toulouse.svg'),
  'un dossier/emblemes/etat.svg': read('examples/emblemes/etat.svg'),
  'un dossier/emblemes/arles.svg': read('examples/emblemes/arles.svg'),
  'un dossier/plans/arles-secteurs.png': readFileSync('examples/plans/arles-secteurs.png'),
};
const SOURCES = Object.keys(FILES).filter((name) => name.endsWith('.yaml'));

/** A contract with many commitments, whose PDF takes some time. */
const LONG = `${DRAFT.slice(0, DRAFT.indexOf('axes:'))}axes:
  - id: axe
    titre: Axe
    engagements:
${Array.from({ length: 400 }, (_, n) => `      - { id: e-${n}, titre: Tenir la promesse ${n}, porteurs: [ville] }\n`).join('')}`;

describe('several documents made in one run', () => {
  it.each(rows(['md', 'pdf'], 1))(
    'in %s are to the byte those made one by one, in whatever order',
    (format) => {
      const options = format === 'pdf' ? ['--pdf'] : [];
      const together = folderWith(FILES);
      expect(csi(together, ['render', 'toulouse.yaml', '.', ...options])).toMatchObject({
        code: 0,
        stdout: '',
      });
      const apart = folderWith(FILES);
      for (const file of SOURCES) expect(csi(apart, ['render', file, ...options]).code).toBe(0);
      const [found, expected] = [filesIn(together), filesIn(apart)];
      expect(expected.size).toBe(13);
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [path, bytes] of expected)
        expect(Buffer.compare(found.get(path) ?? Buffer.of(), bytes), path).toBe(0);
    },
  );

  it.each(rows(['SIGINT', 'SIGTERM'], 1))(
    'and interrupted by %s: dies of it, whole files only, and no thread that goes on',
    async (signal) => {
      const names = Array.from({ length: 12 }, (_, n) => `${n}.yaml`);
      const folder = folderWith(Object.fromEntries(names.map((name) => [name, LONG])));
      const child = spawn(process.execPath, [BIN, 'render', ...names, '--pdf'], {
        cwd: folder,
        env: ENV,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child.stderr.once('data', () => child.kill(signal));
      expect(await new Promise((resolve) => child.on('close', (code, by) => resolve({ code, by })))).toEqual({
        code: null,
        by: signal,
      });
      const documents = [...filesIn(folder)].filter(
        ([path]) => !path.endsWith('.yaml') && !/^\.\d+\.pdf\.csi-.*\.tmp$/.test(path),
      );
      expect(documents.length).toBeGreaterThan(0);
      expect(documents.length).toBeLessThan(12);
      for (const [path, bytes] of documents) {
        expect(path).toMatch(/^\d+\.pdf$/);
        expect(bytes.subarray(0, 5).toString() + bytes.subarray(-6).toString()).toBe('%PDF-%%EOF\n');
      }
    },
  );
});

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const files = { 'a.yaml': SOUND, 'b.yaml': INVALID, 'c.yaml': DRAFT, 'd.yaml': SOUND };
  const erased = '\r\u001b[K';
  /** What stays on the screen, after every erased line is removed. */
  const left = (shown: string) => shown.replaceAll(erased, '\b').replace(/[^\n]*[\b]/g, '');

  it('one line shows the progress and is erased at the end; only problems and the summary stay', async () => {
    const { code, shown } = await terminal(folderWith(files), 'render . --pdf', [], { NO_COLOR: '1' });
    expect(code).toBe(1);
    expect(shown).toContain(`${erased}0/4 · a.yaml · reste 4`);
    expect(shown).toContain(`${erased}3/4 · d.yaml · `);
    expect(shown.split(erased).length).toBeGreaterThan(5);
    expect(left(shown)).not.toMatch(/\d\/4|Écrit/);
    expect(left(shown)).toMatch(
      /^b\.yaml:4:3[\s\S]*2 erreurs dans 1 fichier\.\r\n3 documents écrits \([^)]*\), 1 fichier refusé\.\r\n1 avertissement/,
    );
  });

  it('the line is cut to the width of the terminal', async () => {
    const folder = folderWith({ '漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字/a.yaml': SOUND, 'b.yaml': SOUND });
    const { code, shown } = await terminal(folder, 'render .', [], {}, 30);
    expect(code).toBe(0);
    const lines = shown
      .split(erased)
      .slice(1)
      .map((line) => line.replace(/\r?\n[\s\S]*/, ''))
      .filter((line) => line.startsWith('0/2') || line.startsWith('1/2'));
    expect(lines.some((line) => line.includes('字/a.yaml'))).toBe(true);
    for (const line of lines) expect(stringWidth(line)).toBeLessThan(30);
  });

  it.each(
    rows(
      [
        ['a dumb one', { TERM: 'dumb' }, ''],
        ['but stderr to a file', {}, ' 2> errors.txt'],
      ],
      1,
    ),
  )('%s: a line for each file', async (_, env, redirected) => {
    const folder = folderWith(files);
    const { shown } = await terminal(folder, `render .${redirected}`, [], env);
    const reported = redirected ? readFileSync(join(folder, 'errors.txt'), 'utf8') : shown;
    expect(reported.match(/^Écrit\u00a0:/gm)).toHaveLength(3);
    expect(reported).not.toContain('\u001b');
  });

  it('Ctrl-C ends it at once, even during work', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `${n}.yaml`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, LONG])));
    const { code } = await terminal(folder, 'render . --pdf', [[/1\/12/, '\u0003']]);
    expect(code).toBe(130);
    expect(
      [...filesIn(folder).keys()].filter((path) => !/^\d+\.(yaml|pdf)$|^\.\d+\.pdf\.csi-.*\.tmp$/.test(path)),
    ).toEqual([]);
  });
});
