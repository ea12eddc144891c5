import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/cli/completion/words.ts';
import { program } from '../../src/cli/program.ts';
import { csi, ENV, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

const commands = wordsOf(program(fakeIo(), () => {}));
const files = { 'a b.yaml': '', 'c.yml': '', 'd/e.yaml': '', 'notes.md': '', 'équipe.yaml': '' };

const SCRIPT = csi(folderWith(), ['completion', 'bash']).stdout;

/** What bash offers for a line whose last word is incomplete; words are split at spaces and at `=`, as readline does. */
const offered = (line: string) => completed(line).words;

/** The same, with the options that tell bash what to add after a word. */
function completed(
  line: string,
  beside: Record<string, string> = files,
): { words: string[]; asked: string[] } {
  const folder = folderWith(beside);
  const at = join(folderWith(), 'csi.bash');
  writeFileSync(at, SCRIPT);
  const words = line
    .split(' ')
    .flatMap((word) => word.split(/(=)/).filter((part, _, all) => part !== '' || all.length === 1));
  const heard = `compopt() { echo "@$*"; }`;
  const asked = `${heard}; source '${at}'; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _csi; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, status } = spawnSync('bash', ['--norc', '-uc', asked, 'bash', ...words], {
    cwd: folder,
    env: ENV,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const lines = stdout.split('\n').filter(Boolean).sort();
  return {
    words: lines.filter((word) => !word.startsWith('@')),
    asked: lines.filter((word) => word.startsWith('@')),
  };
}

describe('completion in bash', () => {
  it.each([
    ['csi validate ', ['a b.yaml', 'c.yml', 'd', 'plans.yaml', 'équipe.yaml']],
    ['csi render c.yml -o ', ['a b.yaml', 'c.yml', 'd', 'notes.md', 'plans.yaml', 'équipe.yaml']],
    ['csi validate --rapport sarif=', ['a b.yaml', 'c.yml', 'd', 'notes.md', 'plans.yaml', 'équipe.yaml']],
    ['csi render --gabarits ', ['d', 'plans.yaml']],
  ])('offers each file and folder once: « %s »', (line, expected) => {
    expect(completed(line, { ...files, 'plans.yaml/f.yaml': '' }).words).toEqual(expected);
  });

  it.each([
    ['csi val', ['validate']],
    ['csi re', ['regles', 'relire', 'render']],
    ['csi --v', ['--version']],
    ['csi -', ['--help', '--version', '-h', '-v']],
    ['csi help exp', ['explique']],
    ['csi completion ', ['bash', 'fish', 'powershell', 'zsh']],
    ['csi validate --form', ['--format']],
    ['csi validate --format ', ['github', 'gitlab', 'json', 'junit', 'sarif', 'texte']],
    ['csi validate --format=j', ['json', 'junit']],
    ['csi validate --format=', ['github', 'gitlab', 'json', 'junit', 'sarif', 'texte']],
    ['csi validate --rapport s', ['sarif=']],
    ['csi validate --rapport=s', ['sarif=']],
    ['csi validate --rapport sarif=n', ['notes.md']],
    ['csi validate --regle fin-apres', ['fin-apres-mandat=']],
    ['csi validate --regle fin-apres-mandat=a', ['aucune', 'avertissement']],
    ['csi validate --regle fin-apres-mandat=aucune ', ['a b.yaml', 'c.yml', 'd', 'équipe.yaml']],
    ['csi validate --format json ', ['a b.yaml', 'c.yml', 'd', 'équipe.yaml']],
    ['csi validate --avertissements-bloquants a', ['a b.yaml']],
    ['csi validate é', ['équipe.yaml']],
    ['csi render c.yml -o n', ['notes.md']],
    ['csi render --gabarits ', ['d']],
    ['csi render --document t', ['tableau']],
    ['csi init --nom ', []],
    ['csi explique fin-avant', ['fin-avant-debut']],
    ['csi explique date-i', ['date-impossible']],
    ['csi validate --regle date-i', []],
    ['csi regles --format=t', ['texte']],
    ['csi avenant ', ['preparer']],
    ['csi avenant --numero 2 ', ['preparer']],
    ['csi avenant preparer n', ['notes.md']],
    ['csi avenant preparer c.yml --apres é', ['équipe.yaml']],
    ['csi avenant preparer --s', ['--sortie']],
    ['csi consolider n', ['notes.md']],
    ['csi consolider c.yml --a', ['--au']],
    ['csi verify n', ['notes.md']],
    ['csi verify notes.md ', ['a b.yaml', 'c.yml', 'd', 'équipe.yaml']],
    ['csi inconnue --', ['--help', '--version']],
  ])('of « %s »', (line, expected) => {
    expect(offered(line)).toEqual(expected);
  });

  it.each([
    ['csi validate --rapport s', ['@-o nospace']],
    ['csi validate --regle fin-apres', ['@-o nospace']],
    ['csi validate --regle fin-apres-mandat=a', []],
    ['csi validate é', ['@-o filenames']],
    ['csi render --gabarits ', ['@-o filenames']],
    ['csi explique fin-avant', []],
  ])('goes on after a word of « %s » as it may', (line, asked) => {
    expect(completed(line).asked).toEqual(asked);
  });

  it('knows every command and option that the help lists', () => {
    expect(offered('csi ')).toEqual(
      commands
        .map(({ name }) => name)
        .filter(Boolean)
        .sort(),
    );
    expect(commands.length).toBeGreaterThan(7);
    for (const { name, options } of commands.filter(({ name }) => name && name !== 'help')) {
      const listed = csi(folderWith(), [name, '--help']).stdout.match(/(?<=^ {2}(?:-\w, )?)--[a-z-]+/gm);
      expect(offered(`csi ${name} --`), name).toEqual([...(listed ?? [])].sort());
      expect(options.length).toBe(listed?.length);
    }
  });
});
