import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { REPORTERS } from '../support/reporters.ts';
import { rows } from '../support/tiers.ts';
import { DRAFT, INVALID, SOUND } from './cases/documents.ts';
import { csi, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

const HOSTILE = [
  'a\u001b]0;titre\u0007\u001b[2J',
  'b\n::error::faux',
  '::error::faux',
  '##[error]faux',
  'c\r\u0085\u009b2J\u007f',
  'd\u202egpj\u2066\u061c\u200f',
  'e\u2028::warning::faux\u2029',
  '-f',
  'g\ud800',
  'i $(touch x) `touch y` \'"',
];
const MENDABLE = INVALID.replace('brouillon', 'Projet');
const FORMATS = Object.keys(REPORTERS);
/** An annotation that the report for GitHub may print. */
const ANNOTATION = /^::(error|warning) file=[^\n]*$/gm;

function harmful(output: string): string[] {
  const lines = output.split('\n');
  return [
    ...lines.filter(
      (line) =>
        /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u.test(line) ||
        /\p{Cs}/u.test(line),
    ),
    ...lines.filter((line) => /^\s*::/.test(line) || /##\w*\[/.test(line)),
  ];
}

/** The command lines that use a name: for a file with some text, for one that is absent, and for what isn’t a file. */
function lines(name: string): (readonly [args: string[], text?: string])[] {
  const file = `${name}.yaml`;
  const formats = FORMATS.flatMap((format) =>
    [SOUND, INVALID, DRAFT, MENDABLE, ': {'].map((text): [string[], string] => [
      ['validate', '--format', format, '--', file],
      text,
    ]),
  );
  return [
    ...formats,
    ...FORMATS.map((format): [string[], string] => [
      ['validate', '--corriger', '--format', format, '--', file],
      MENDABLE,
    ]),
    ...FORMATS.map((format): [string[]] => [['validate', '--format', format, '--', file]]),
    [['validate', '--corriger', '--a-blanc', '--', file], MENDABLE],
    [['validate', '--nom-fichier', file, '-']],
    [['validate', `--rapport=json=${name}.json`, 'b.yaml']],
    [['validate', `--rapport=${name}=x`, 'b.yaml']],
    [['validate', `--rapport=json=${name}/x`, 'b.yaml']],
    [['validate', '--', `${name}/*.yaml`]],
    [['validate', `--regle=${name}=erreur`, 'b.yaml']],
    [['validate', `--format=${name}`, 'b.yaml']],
    [['validate', `--max-problemes=${name}`, 'b.yaml']],
    ...[SOUND, INVALID, DRAFT].flatMap((text): [string[], string][] => [
      [['render', '--', file], text],
      [['render', '--', file, 'b.yaml'], text],
      [['render', 'b.yaml', `--sortie=${name}.md`], text],
      [['render', 'b.yaml', 'c.yaml', `--sortie=${name}`], text],
    ]),
    [['render', '--', file]],
    [['render', 'b.yaml', `--sortie=${name}.xyz`]],
    [['render', 'b.yaml', `--gabarits=${name}`]],
    [['render', 'b.yaml', '--pdf', `--police=${name}`]],
    [['verify', '--', file]],
    [['verify', '--', file], 'x'],
    [['verify', '--', 'b.yaml', file]],
    [['init', '--', file]],
    [['init', '--', file], SOUND],
    [['init', '--', `${name}.txt`]],
    [['init', '--nom', name]],
    [['init', '--partie', name]],
    [['init', '--debut', name]],
    [['explique', '--', name]],
    [['schema', '--', name]],
    [['completion', '--', name]],
    [[name]],
    [['help', '--', name]],
    [[`--${name}`]],
  ];
}

describe('a name can do no harm in anything that csi prints', () => {
  it.each(rows(HOSTILE, 3))('%j', async (name) => {
    for (const [args, text] of lines(name)) {
      const files = {
        'b.yaml': SOUND,
        'c.yaml': SOUND,
        ...(text !== undefined && { [`${name}.yaml`]: text }),
      };
      const io = fakeIo({ files, stdin: INVALID });
      await run(args, io);
      expect({ args, harmful: harmful(io.stderr()) }).toEqual({ args, harmful: [] });
      const out = args.includes('github') ? io.stdout().replace(ANNOTATION, '') : io.stdout();
      expect({ args, harmful: harmful(out) }).toEqual({ args, harmful: [] });
      if (['json', 'sarif', 'gitlab'].some((format) => args.includes(format)) && args[0] === 'validate')
        JSON.parse(io.stdout());
    }
  });

  it('nor in what the built program prints about the files of a folder, with threads too', () => {
    const names = HOSTILE.filter((name) => !name.includes('\ud800'));
    const folder = folderWith(
      Object.fromEntries(names.map((name, n) => [`d/${name}.yaml`, n % 2 ? DRAFT : INVALID])),
    );
    for (const args of [
      ['validate', 'd'],
      ['validate', 'd', '--format', 'json'],
      ['render', 'd', '--pdf'],
      ['verify', 'd/-f.yaml'],
    ]) {
      const { stdout, stderr } = csi(folder, args);
      expect(harmful(stdout + stderr)).toEqual([]);
    }
  });
});

it('the text of a file can’t start a command in a CI log', async () => {
  const text = SOUND.replace('titre: Contrat d’Éauze', 'title: "##[add-mask]a ::error::b ##vso[task]"');
  for (const args of [
    ['validate', 'a.yaml'],
    ['render', 'a.yaml'],
    ['render', 'a.yaml', 'b.yaml'],
  ]) {
    const io = fakeIo({ files: { 'a.yaml': text, 'b.yaml': SOUND } });
    expect(await run(args, io)).toBe(1);
    expect(io.stdout() + io.stderr()).toContain('[add-mask]a');
    expect(harmful(io.stdout() + io.stderr())).toEqual([]);
  }
});

describe('a command that csi suggests', () => {
  it.each(
    rows(
      [
        '-x',
        'a b',
        'Contrat : Bourges « 2026 » !',
        'd’été',
        "l'été",
        'a\nb',
        '$(touch pwned)',
        '*',
        '~',
        '!x',
        '#x',
      ],
      2,
    ),
  )('is one that a shell runs on the same file: %j', (name) => {
    const folder = folderWith({ [`${name}.yaml`]: MENDABLE });
    const advised = (args: string[]) =>
      /(?<=: )csi .*$/m.exec(
        csi(folder, args)
          .stdout.replaceAll('\u00a0:', ' :')
          .replace(/^.* : /gm, ': '),
      )?.[0];
    const command = advised(['validate', '--', `./${name}.yaml`]) ?? '';
    expect(command).toMatch(/^csi validate --corriger /);
    const shell = (line: string) =>
      spawnSync('bash', ['-c', `csi() { printf '%s\\0' "$@"; }; ${line}`], { cwd: folder })
        .stdout.toString()
        .split('\0');
    expect(shell(command)).toEqual(['validate', '--corriger', `./${name}.yaml`, '']);
  });

  it('never mistakes a name for an option', async () => {
    for (const args of [
      ['validate', '--', '-x.yaml'],
      ['render', '--', '-x.yaml'],
    ]) {
      const io = fakeIo({ files: { '-x.yaml': args[0] === 'render' ? DRAFT : MENDABLE } });
      await run(args, io);
      expect(io.stdout() + io.stderr()).toMatch(/csi validate (--corriger )?\.\/-x\.yaml/);
      expect(io.stdout() + io.stderr()).not.toMatch(/ -x\.yaml( |$)/m);
    }
  });
});
