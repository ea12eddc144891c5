import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { INVALID } from './cases/documents.ts';
import { folderWith } from './child.ts';

const ROOT = join(import.meta.dirname, '../..');
const PLACE = /contrats\/faux\.yaml/;

/** Runs a program to its end and returns all its output. */
function runs(cwd: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  // Installing needs the settings of the machine: proxies and certificates.
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { code: status, text: `${stdout}${stderr}` };
}

const GIT = ['-c', 'user.name=essai', '-c', 'user.email=essai@exemple.fr', '-c', 'init.defaultBranch=main'];

function done(cwd: string, command: string, args: readonly string[]) {
  expect(runs(cwd, command, args), `${command} ${args.join(' ')}`).toMatchObject({ code: 0 });
}

/** A clone of the current commit, as a service makes it, tagged v0. */
function csiRepository(): string {
  const folder = join(folderWith(), 'csi');
  done(ROOT, 'git', ['clone', '--quiet', ROOT, folder]);
  done(folder, 'git', [...GIT, 'tag', '--force', 'v0']);
  return folder;
}

/** A user's repository with a faulty contract. */
function userRepository(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ 'contrats/faux.yaml': INVALID, ...files });
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'essai'],
  ])
    done(folder, 'git', [...GIT, ...args]);
  return folder;
}

it('the action builds csi from its own checkout, and annotates', { timeout: 600_000 }, () => {
  const csi = csiRepository();
  const action = parse(readFileSync(join(csi, '.github/actions/csi/action.yml'), 'utf8'));
  const inputs = Object.entries<{ default: string }>(action.inputs);
  const env = Object.fromEntries(
    inputs.map(([name, { default: value }]) => [`CSI_${name.toUpperCase().replaceAll('-', '_')}`, value]),
  );
  const [{ run }] = action.runs.steps;
  const user = userRepository();
  const { code, text } = runs(user, 'bash', ['-eo', 'pipefail', '-c', run], {
    ...env,
    GITHUB_ACTION_PATH: join(csi, '.github/actions/csi'),
  });
  expect(code, text).toBe(1);
  expect(text).toMatch(/^::error file=contrats\/faux\.yaml,line=\d+/m);
});

it('the template for GitLab clones csi, builds it, and writes its reports', { timeout: 600_000 }, () => {
  const csi = csiRepository();
  const job = parseAllDocuments(readFileSync(join(csi, '.gitlab/csi.yml'), 'utf8'))[1]?.toJS()[
    'csi-validate'
  ];
  const user = userRepository();
  const depot = `file://${csi.replaceAll(' ', '%20')}`;
  const { code, text } = runs(user, 'bash', ['-c', job.script.join('\n')], {
    ...job.variables,
    CSI_DEPOT: depot,
    CSI_REF: 'v0',
  });
  expect(code, text).toBe(1);
  expect(text).toMatch(PLACE);
  expect(readFileSync(join(user, 'csi-codequality.json'), 'utf8')).toMatch(PLACE);
});

it('pre-commit builds the hook from a clone, and runs it', { timeout: 600_000 }, () => {
  const csi = csiRepository();
  const config = `repos: [{ repo: "file://${csi.replaceAll(' ', '%20')}", rev: v0, hooks: [{ id: csi-validate, files: ^contrats/ }] }]\n`;
  const user = userRepository({ '.pre-commit-config.yaml': config });
  // pre-commit installs Node with a shell script that fails if its path contains a space.
  const home = mkdtempSync(join(tmpdir(), 'pre-commit-'));
  try {
    const { code, text } = runs(user, 'pre-commit', ['run', '--all-files'], { PRE_COMMIT_HOME: home });
    expect(code, text).toBe(1);
    expect(text).toMatch(PLACE);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
