import { describe, expect, it, vi } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { read } from '../../support/files.ts';
import { SOUND } from '../cases/documents.ts';
import { windowsIo } from './windows-io.ts';

vi.mock('../../../src/cli/files/paths.ts', async (original) => {
  const real = await original<typeof import('../../../src/cli/files/paths.ts')>();
  return { ...real, paths: real.pathsOf(true) };
});

const FAULTY = SOUND.replace('version: 1', 'version: 2');
const FILES = {
  'contrats/a b.yaml': FAULTY,
  'contrats/été/c.yaml': FAULTY,
  'partage/d.yaml': FAULTY,
  'bon.yaml': SOUND,
  'sortie/x.txt': '',
  'rapports/x.txt': '',
};

/** The result of a command line on the fake Windows. */
async function windows(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = FILES,
) {
  const io = windowsIo({ files });
  const code = await run(args, io);
  return { code, out: io.stdout(), err: io.stderr().replaceAll('\u00a0', ' '), files: io.files };
}

const GIVEN = [
  ['contrats\\a b.yaml', 'contrats/a b.yaml'],
  ['.\\contrats\\a b.yaml', 'contrats/a b.yaml'],
  ['C:\\Travail\\contrats\\a b.yaml', 'contrats/a b.yaml'],
  ['c:\\travail\\contrats\\a b.yaml', 'contrats/a b.yaml'],
  ['contrats\\*.yaml', 'contrats/a b.yaml'],
  ['contrats\\**\\c.yaml', 'contrats/été/c.yaml'],
  ['contrats\\été', 'contrats/été/c.yaml'],
  ['\\\\srv\\cabinet\\d.yaml', '//srv/cabinet/d.yaml'],
  ['\\\\srv\\cabinet', '//srv/cabinet/d.yaml'],
  ['\\\\srv\\cabinet\\*.yaml', '//srv/cabinet/d.yaml'],
] as const;

describe('on Windows, a report names with `/`', () => {
  it.each(GIVEN)('%s', async (given, expected) => {
    const uri = encodeURI(expected.startsWith('//') ? `file:${expected}` : expected);
    const sarif = JSON.parse((await windows(['validate', given, '--format', 'sarif'])).out);
    const places = sarif.runs[0].results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(new Set(places)).toEqual(new Set([uri]));
    const gitlab = JSON.parse((await windows(['validate', given, '--format', 'gitlab'])).out);
    expect(gitlab[0].location.path).toBe(expected);
    expect((await windows(['validate', given, '--format', 'github'])).out).toContain(`file=${expected},`);
    for (const format of ['texte', 'json', 'junit'])
      expect(
        (await windows(['validate', given, '--format', format])).out.replaceAll('\u00a0', ' '),
        format,
      ).toMatch(new RegExp(`${expected}`, 'i'));
  });

  it('what `--nom-fichier` says', async () => {
    const { out } = await windows(['validate', '-', '--nom-fichier', 'contrats\\x.yaml', '--format', 'json']);
    expect(out).toContain('"contrats/x.yaml"');
  });
});

describe('on Windows', () => {
  it('a pattern after `!` excludes what it names, with `/` or ``', async () => {
    for (const set of ['!contrats\\été', '!contrats/été', '!**\\c.yaml']) {
      const { out } = await windows(['validate', 'contrats', set, '--format', 'json']);
      expect(out).toContain('contrats/a b.yaml');
      expect(out, set).not.toContain('c.yaml');
    }
    const { out } = await windows([
      'validate',
      'C:\\Travail\\contrats',
      '!contrats\\été',
      '--format',
      'json',
    ]);
    expect(out).not.toContain('c.yaml');
  });

  it.each([
    ['sortie\\', 'sortie/bon.md'],
    ['sortie', 'sortie/bon.md'],
    ['sortie\\autre.md', 'sortie/autre.md'],
    ['C:\\Travail\\sortie\\', 'sortie/bon.md'],
    ['\\\\srv\\cabinet\\', 'partage/bon.md'],
  ])('-o %s writes %s', async (sortie, path) => {
    const { code, err, files } = await windows(['render', 'bon.yaml', '-o', sortie]);
    expect({ code, there: files.has(path) }, err).toEqual({ code: 0, there: true });
  });

  it('-o of a folder that is not there says so, and not that it wants an ending', async () => {
    const { code, err } = await windows(['render', 'bon.yaml', '-o', 'absent\\']);
    expect(code).toBe(2);
    expect(err).toContain('le dossier n’existe pas');
  });

  it('--rapport takes `\\`, and does not take a report for another', async () => {
    const { code, files } = await windows(['validate', 'bon.yaml', '--rapport', 'sarif=rapports\\csi.sarif']);
    expect(code).toBe(0);
    expect(files.has('rapports/csi.sarif')).toBe(true);
    const twice = await windows([
      'validate',
      'bon.yaml',
      ...['--rapport', 'sarif=rapports\\csi.sarif', '--rapport', 'json=rapports/csi.sarif'],
    ]);
    expect(twice.err).toContain('Deux rapports');
  });

  it('templates in a subfolder have the names of the templates of csi', async () => {
    const files = { ...FILES, 'g/partials/axe.hbs': read('templates/partials/axe.hbs') };
    expect(await windows(['render', 'bon.yaml', '--gabarits', '.\\g\\', '-o', '-'], files)).toMatchObject({
      code: 0,
    });
  });

  it('`init` writes into a folder that is given with `\\`', async () => {
    const { code, files } = await windows(['init', 'sortie\\bourges.yaml', '--sans-question']);
    expect(code).toBe(0);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['sortie/bourges.yaml', 'sortie/csi.schema.json']),
    );
  });

  it('two documents whose names differ only by capitals would be the same file: nothing is written', async () => {
    const files = { 'a/Bourges.yaml': SOUND, 'b/bourges.yaml': SOUND, 'sortie/x.txt': '' };
    const { code, err, files: after } = await windows(['render', 'a', 'b', '-o', 'sortie\\'], files);
    expect(code).toBe(2);
    expect(err).toContain('s’écriraient tous deux');
    expect(after.size).toBe(3);
  });

  it('the command that a message shows can be typed in the prompt and in PowerShell', async () => {
    const reported = async (name: string) => {
      const file = `d/${name}.yaml`;
      const { err } = await windows(['render', file], { [file]: SOUND });
      return /csi render (.*) --pdf/.exec(err)?.[1];
    };
    expect(await reported('a')).toBe('d/a.yaml');
    expect(await reported('été')).toBe('d/été.yaml');
    expect(await reported('a b')).toBe('"d/a b.yaml"');
    expect(await reported("l'été")).toBe('"d/l\'été.yaml"');
    expect(await reported('l’été & co')).toBe('"d/l’été & co.yaml"');
    expect(await reported("l'$an")).toBe("'d/l''$an.yaml'");
    expect(await reported('le “pacte” d’ici')).toBe("'d/le “pacte” d’’ici.yaml'");
    expect(await reported('le « pacte » d’ici ; fin')).toBe('"d/le «?pacte?» d’ici?; fin.yaml"');
  });

  it('and such a `?` leads to the file', async () => {
    const name = 'le « pacte ».yaml';
    const { out } = await windows(['validate', 'le «?pacte?».yaml', '--format', 'json'], { [name]: FAULTY });
    expect(out).toContain(`"${name}"`);
  });
});
