import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as sense from '../../src/check/fix/sense.ts';
import { run } from '../../src/cli/run.ts';
import { SOUND } from './cases/documents.ts';
import { csi, filesIn, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

const WRONG = SOUND.replace('"32"', '32');
const bare = (text: string) => text.replaceAll('\u00a0', ' ');

afterEach(() => void vi.restoreAllMocks());

describe('validate --corriger', () => {
  it('writes nothing to a read-only file, even if its folder would allow it', () => {
    const folder = folderWith({ 'a.yaml': WRONG, 'b.yaml': WRONG });
    chmodSync(join(folder, 'a.yaml'), 0o444);
    const { code, stdout, stderr } = csi(folder, ['validate', 'a.yaml', 'b.yaml', '--corriger']);
    expect(code).toBe(2);
    expect(bare(stderr)).toBe(
      '« a.yaml » est en lecture seule : rien n’y est écrit.\nPour voir les corrections sans écrire : --a-blanc\n',
    );
    // The others are fixed all the same.
    expect(stdout).toContain('1 correction écrite.\nAucun problème dans 1 fichier.\n');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(WRONG);
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe(SOUND);
    expect(csi(folder, ['validate', 'a.yaml', '--corriger', '--a-blanc']).code).toBe(1);
  });

  it('writes nothing to a file that was changed in the meantime', async () => {
    const io = fakeIo({ files: { 'a.yaml': WRONG } });
    const { readFile } = io;
    let reads = 0;
    io.readFile = (path, limit) => {
      if (++reads === 2) io.files.set('a.yaml', Buffer.from(`${WRONG}# d’une autre main\n`));
      return readFile(path, limit);
    };
    expect(await run(['validate', 'a.yaml', '--corriger'], io)).toBe(2);
    expect(bare(io.stderr())).toContain(
      '« a.yaml » a changé pendant que csi le corrigeait : rien n’y est écrit.',
    );
    expect(Buffer.from(io.files.get('a.yaml') ?? []).toString()).toBe(`${WRONG}# d’une autre main\n`);
  });

  it('neither writes nor offers a fix that it can’t prove to keep the meaning', async () => {
    vi.spyOn(sense, 'keepsSense').mockReturnValue(false);
    const io = fakeIo({ files: { 'a.yaml': WRONG } });
    expect(await run(['validate', 'a.yaml', '--corriger'], io)).toBe(1);
    expect(bare(io.stdout())).toContain('Aucune correction n’est sûre.');
    expect(io.stderr()).toBe('');
    expect(Buffer.from(io.files.get('a.yaml') ?? []).toString()).toBe(WRONG);
    const again = fakeIo({ files: { 'a.yaml': WRONG } });
    await run(['validate', 'a.yaml'], again);
    expect(again.stdout()).not.toContain('--corriger');
  });

  it('reports that it has no right to write', async () => {
    const io = fakeIo({ files: { 'a.yaml': WRONG } });
    io.writeFile = () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    expect(await run(['validate', 'a.yaml', '--corriger'], io)).toBe(2);
    expect(bare(io.stderr())).toContain('Impossible d’écrire « a.yaml » : le disque est plein.');
  });

  it('writes to the file that a link leads to, keeps its mode, and leaves no other file', () => {
    const folder = folderWith({ 'd/a.yaml': WRONG });
    chmodSync(join(folder, 'd/a.yaml'), 0o640);
    symlinkSync('d/a.yaml', join(folder, 'lien.yaml'));
    expect(csi(folder, ['validate', 'lien.yaml', '--corriger']).code).toBe(0);
    expect(readFileSync(join(folder, 'd/a.yaml'), 'utf8')).toBe(SOUND);
    expect(statSync(join(folder, 'd/a.yaml')).mode & 0o777).toBe(0o640);
    expect([...filesIn(folder).keys()].sort()).toEqual(['d/a.yaml']);
  });

  it('doesn’t touch a file that has nothing to fix', async () => {
    const io = fakeIo({ files: { 'a.yaml': SOUND } });
    io.writeFile = () => expect.unreachable();
    expect(await run(['validate', 'a.yaml', '--corriger'], io)).toBe(0);
  });

  it('prints the fixed standard input, and prints it unchanged if it isn’t text', () => {
    expect(csi(folderWith(), ['validate', '-', '--corriger'], {}, WRONG)).toMatchObject({
      code: 0,
      stdout: SOUND,
    });
    const { code, stdout, stderr } = csi(folderWith(), ['validate', '-', '--corriger'], {}, 'a: [\r\n');
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'a: [\r\n' });
    expect(stderr).toContain('crochet-non-ferme');
  });

  it('reports on stderr what it wrote, if the report is for machines', () => {
    const folder = folderWith({ 'a.yaml': WRONG });
    const { stdout, stderr } = csi(folder, ['validate', 'a.yaml', '--corriger', '--format', 'junit']);
    expect(stdout).toContain('aucun problème');
    expect(stderr).toBe('1 correction écrite.\n');
  });

  it('shows the old text in red and the new text in green', () => {
    const folder = folderWith({ 'a.yaml': WRONG });
    const { stdout } = csi(folder, ['validate', 'a.yaml', '--corriger'], { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001b[31m32\u001b[39m → \u001b[32m"32"\u001b[39m');
    expect(csi(folderWith({ 'a.yaml': WRONG }), ['validate', 'a.yaml', '--corriger']).stdout).not.toContain(
      '\u001b',
    );
  });
});

describe('a file of the house, or a follow-up, asked to be corrected', () => {
  it.each(
    [
      ['csi.config.yaml', 'thme:\n  couleur: #123456\n'],
      ['maison.theme.yaml', 'couleur: #123456\n'],
      ['CSI.CONFIG.YML', 'theme: {couleur: bleu}\n'],
      ['a.suivi.yaml', 'version: 2\ncontrat: {fichier: a.yaml}\n'],
    ].flatMap(([name, text]) =>
      [false, true].map((stdin) => ({ name: name as string, text: text as string, stdin })),
    ),
  )('stays as it is: $name, from the standard input: $stdin', async ({ name, text, stdin }) => {
    const io = fakeIo({ files: { [name]: text }, stdin: text });
    await run(['validate', '--corriger', ...(stdin ? ['-', '--nom-fichier', name] : [name])], io);
    expect(stdin ? io.stdout() : Buffer.from(io.files.get(name) ?? []).toString()).toBe(text);
    // No contract is wanted of it.
    expect(io.stdout() + io.stderr()).not.toContain('territoire');
  });
});
