import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../src/cli/completion/index.ts';
import { csi, ENV, filesIn, folderWith } from './child.ts';

const FILES = { 'a b.yaml': '', 'c.yml': '', 'd/e.yaml': '', 'notes.md': '' };

function shell(folder: string, command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: { ...ENV, HOME: folder, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
    timeout: 300_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function script(name: keyof typeof SHELLS): string {
  const at = join(folderWith(), `_csi.${name}`);
  writeFileSync(at, csi(folderWith(), ['completion', name]).stdout);
  return at;
}

describe('completion in fish', () => {
  const at = script('fish');
  const offered = (line: string) =>
    shell(folderWith(FILES), 'fish', '--no-config', '-c', `source '${at}'; complete -C '${line}'`)
      .split('\n')
      .filter(Boolean);

  it.each([
    ['csi val', ['validate : vérifie des fichiers et dit ce qui est à corriger, et où']],
    ['csi validate --avert', ['--avertissements-bloquants : échoue (code 1) aussi pour un avertissement']],
    ['csi validate --format j', ['json', 'junit']],
    ['csi validate --format=j', ['--format=json', '--format=junit']],
    ['csi validate --rapport s', ['sarif=']],
    [
      'csi validate --regle fin-apres-mandat=a',
      ['fin-apres-mandat=aucune', 'fin-apres-mandat=avertissement'],
    ],
    ['csi validate ', ['a b.yaml', 'c.yml', 'd/']],
    ['csi render c.yml -o n', ['notes.md']],
    ['csi explique fin-avant', ['fin-avant-debut']],
    ['csi avenant p', ['preparer']],
    ['csi avenant preparer n', ['notes.md']],
    ['csi completion f', ['fish']],
    ['csi help exp', ['explique']],
  ])('of « %s »', (line, expected) => {
    // fish shows a value with the description of its option.
    const reported = offered(line).map((one) =>
      expected.join().includes(' : ') ? one.replace('\t', ' : ') : one.replace(/\t.*/, ''),
    );
    expect(reported.sort()).toEqual(expected);
  });

  it('offers folders where one is wanted', () => {
    expect(offered('csi render --gabarits ')[0]).toMatch(/^d\//);
    expect(offered('csi render --gabarits ').join()).not.toContain('notes.md');
  });
});

const LINES = {
  'csi val': 'csi validate',
  'csi validate --avert': 'csi validate --avertissements-bloquants',
  'csi validate --format js': 'csi validate --format json',
  'csi validate --format=js': 'csi validate --format=json',
  'csi validate --rapport sa': 'csi validate --rapport sarif=',
  'csi validate --rapport sarif=not': 'csi validate --rapport sarif=notes.md',
  'csi validate --regle fin-apres-mandat=au': 'csi validate --regle fin-apres-mandat=aucune',
  'csi validate a': 'csi validate a\\ b.yaml',
  'csi render c.yml -o n': 'csi render c.yml -o notes.md',
  'csi render --gabarits ': 'csi render --gabarits d/',
  'csi explique fin-avant': 'csi explique fin-avant-debut',
  'csi avenant p': 'csi avenant preparer',
  'csi avenant preparer n': 'csi avenant preparer notes.md',
  'csi verify notes.md c': 'csi verify notes.md c.yml',
  'csi completion f': 'csi completion fish',
} as const;

describe('completion in zsh', () => {
  const at = script('zsh');
  const folder = folderWith(FILES);
  const printed = folderWith();
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  // After completing, a key writes the line to a file, because what the terminal shows can’t be read back.
  const setup = [
    `autoload -Uz compinit; compinit -D -u; source ${quoted(at)}`,
    `tell() { zle expand-or-complete; print -r -- "$BUFFER" >${quoted(join(printed, 'next'))}; mv ${quoted(join(printed, 'next'))} ${quoted(join(printed, 'line'))}; BUFFER= }`,
    "zle -N tell; bindkey '^I' tell",
    `: >${quoted(join(printed, 'line'))}`,
  ];
  writeFileSync(join(printed, '.zshrc'), setup.join('\n'));
  const wait = `repeat 400; do [[ -e ${quoted(join(printed, 'line'))} ]] && break; sleep 0.05; while zpty -r -t shell out; do :; done; done`;
  // The zsh under test runs in a terminal that another zsh provides.
  const player = [
    `export ZDOTDIR=${quoted(printed)} TERM=dumb; zmodload zsh/zpty; zpty shell 'zsh -d -i'; ${wait}`,
    ...Object.keys(LINES).map(
      (line) =>
        `rm ${quoted(join(printed, 'line'))}; zpty -w -n shell ${quoted(line)}$'\\t'; ${wait}; cat ${quoted(join(printed, 'line'))}`,
    ),
    'zpty -d shell',
  ];
  const completed = shell(folder, 'zsh', '-f', '-c', player.join('\n')).split('\n');

  it.each(Object.values(LINES).map((expected, i) => [Object.keys(LINES)[i], expected, completed[i]]))(
    'of « %s »: %s',
    (_, expected, line) => {
      expect(line?.trimEnd()).toBe(expected);
    },
  );
});

describe('completion scripts', () => {
  it.each(['bash', 'zsh', 'fish'] as const)('for %s never runs the text of a description', async (name) => {
    const description = 'l\'été `touch a` $(touch b) [x] \\ : "q" ; touch c\\';
    const words = { name: 'x', summary: description, options: [{ flags: ['--y'], description }] };
    const folder = folderWith();
    const text = (await SHELLS[name]())({
      commands: [{ ...words, name: '' }, words],
      regles: [],
      pesables: [],
      niveaux: [],
      rapports: [],
    });
    const at = join(folderWith(), 'hostile');
    writeFileSync(at, text);
    const options = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] }[name];
    const load = { bash: '', zsh: 'autoload -Uz compinit; compinit -D -u;', fish: '' }[name];
    const ask = {
      bash: 'COMP_WORDS=(csi ""); COMP_CWORD=1; _csi',
      zsh: 'functions _csi',
      fish: "complete -C 'csi x --'",
    }[name];
    expect(shell(folder, name, ...options, '-c', `${load} source '${at}'; ${ask}`)).not.toContain('error');
    expect(filesIn(folder).size).toBe(0);
  });
});

describe('completion in PowerShell', () => {
  // Debian has no package of PowerShell, so the script is parsed with its grammar.
  const python = join(import.meta.dirname, '../../.venv/bin/python');
  const parsed = (text: string) =>
    spawnSync(python, [join(import.meta.dirname, 'powershell_parse.py')], { input: text, encoding: 'utf8' });
  const known =
    'ForEach-Object Propose ProposeAide ProposeChemin ProposeValeur Register-ArgumentCompleter Select-Object Where-Object\n';

  it('is a script that the grammar accepts', () => {
    expect(parsed(csi(folderWith(), ['completion', 'powershell']).stdout)).toMatchObject({
      stdout: known,
      stderr: '',
    });
    expect(parsed("$a = @('b\n")).toMatchObject({ stdout: expect.stringContaining('error at') });
  });

  it('never runs the text of a description', async () => {
    const description = "l'été ‘; touch a’ `touch b` $(touch c) ' ; touch d '";
    const words = { name: 'x', summary: description, options: [{ flags: ['--y'], description }] };
    const text = (await SHELLS.powershell())({
      commands: [{ ...words, name: '' }, words],
      regles: [],
      pesables: [],
      niveaux: [],
      rapports: [],
    });
    expect(parsed(text)).toMatchObject({ stdout: known, stderr: '' });
  });
});
