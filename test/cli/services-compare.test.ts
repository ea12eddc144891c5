import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { against } from '../schemas/against.ts';
import { SOUND } from './cases/documents.ts';
import { BIN, ENV, folderWith } from './child.ts';

const ROOT = join(import.meta.dirname, '../..');
const LATER = SOUND.replace('echeance: 2027', 'echeance: 2029');
const action = parse(readFileSync(join(ROOT, '.github/actions/csi-compare/action.yml'), 'utf8'));
const [, template] = parseAllDocuments(readFileSync(join(ROOT, '.gitlab/csi-compare.yml'), 'utf8')).map(
  (one) => one.toJS(),
);
const job = template['csi-compare'];
const [step] = action.runs.steps;

function git(folder: string, ...args: string[]): string {
  const { stdout, status } = spawnSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@exemple.fr', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect([args, status]).toEqual([args, 0]);
  return stdout.trim();
}

/** A repository in which a contract was changed since its first commit, the name of that commit, and a csi that `npm ci` links. */
function world(after = LATER) {
  const folder = folderWith({ 'contrats/é à.yaml': SOUND, 'contrats/b.yaml': SOUND, 'autre.yaml': 'a: 1\n' });
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'a');
  writeFileSync(join(folder, 'contrats/é à.yaml'), after);
  writeFileSync(join(folder, 'autre.yaml'), 'a: 2\n');
  const csi = folderWith({ 'package.json': '{ "name": "csi" }' });
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'a'],
    ['tag', 'v0'],
  ])
    git(csi, ...args);
  const tools = folderWith({ npm: `#!/bin/sh\nln -s '${dirname(BIN)}' dist\n` });
  chmodSync(join(tools, 'npm'), 0o755);
  return { folder, base: git(folder, 'rev-parse', 'HEAD'), csi, path: `${tools}:${ENV.PATH}` };
}

type Env = Readonly<Record<string, string>>;

function onGithub({ folder, base, path }: ReturnType<typeof world>, more: Env = {}) {
  const env = { CSI_REVISION: base, CSI_FICHIERS: 'contrats', CSI_REFUSER: '', ...more };
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
    {
      cwd: folder,
      env: {
        ...ENV,
        PATH: path,
        GITHUB_ACTION_PATH: join(ROOT, '.github/actions/csi-compare'),
        GITHUB_STEP_SUMMARY: join(folder, 'résumé'),
        ...env,
      },
      encoding: 'utf8',
    },
  );
  const summary = existsSync(join(folder, 'résumé')) ? readFileSync(join(folder, 'résumé'), 'utf8') : '';
  return { code: status, stdout, stderr, summary };
}

function onGitlab({ folder, base, csi, path }: ReturnType<typeof world>, more: Env = {}) {
  const env = {
    CSI_DEPOT: `file://${csi.replaceAll(' ', '%20')}`,
    CSI_REF: 'v0',
    CSI_REVISION: base,
    CSI_FICHIERS: 'contrats',
    CSI_REFUSER: '',
    ...more,
  };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', job.script.join('\n')], {
    cwd: folder,
    env: { ...ENV, PATH: path, ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr, summary: stdout };
}

describe.each([
  ['the action for GitHub', onGithub],
  ['the template for GitLab', onGitlab],
])('%s that compares', (_, runs) => {
  it('shows what changes in the contracts alone, and lets the review judge', () => {
    const { code, summary } = runs(world());
    expect([code, summary.includes('| recul |'), summary.includes('é à.yaml')]).toEqual([0, true, true]);
    expect(summary).not.toContain('autre.yaml');
  });

  it('fails for a promise that recedes, if it is asked to, and always for what could not be compared', () => {
    expect(runs(world(), { CSI_REFUSER: 'recul' }).code).toBe(1);
    expect(
      runs(world(SOUND.replace('echeance: 2027', 'echeance: 2026')), { CSI_REFUSER: 'recul' }).code,
    ).toBe(0);
    expect(runs(world('a: [')).code).toBe(2);
  });

  it.each(['$(touch pwned)', '--output=pwned', '', 'absente'])(
    'takes a revision for nothing else: %s',
    (revision) => {
      const place = world();
      expect(runs(place, { CSI_REVISION: revision }).code).toBe(2);
      expect(existsSync(join(place.folder, 'pwned'))).toBe(false);
    },
  );

  it.each(['$(touch pwned)', '--output=pwned', 'FIN\ntouch pwned'])(
    'takes a path for nothing else: %s',
    (fichiers) => {
      const place = world();
      runs(place, { CSI_FICHIERS: fichiers });
      expect(existsSync(join(place.folder, 'pwned'))).toBe(false);
    },
  );

  it('refuses another word for « refuser »', () => {
    expect(runs(world(), { CSI_REFUSER: 'avancee' }).code).toBe(2);
  });
});

it('both are valid for the schemas of their services, their scripts free of expressions', () => {
  expect(against('github-action.json')(action)).toEqual([]);
  expect(step.run).not.toContain('${{');
  expect(Object.keys(step.env)).toHaveLength(Object.keys(action.inputs).length);
  expect(against('gitlab-ci.json')(template)).toEqual([]);
});
