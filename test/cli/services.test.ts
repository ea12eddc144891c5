import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };
import { against } from '../schemas/against.ts';
import { rows } from '../support/tiers.ts';
import { DRAFT, INVALID, SOUND } from './cases/documents.ts';
import { BIN, ENV, filesIn, folderWith } from './child.ts';

const ROOT = join(import.meta.dirname, '../..');
const yaml = (path: string) => parse(readFileSync(join(ROOT, path), 'utf8'));

/** The examples of the page on continuous integration, found by their first line. */
const examples = [
  ...readFileSync(join(ROOT, 'docs/integration-continue.md'), 'utf8').matchAll(
    /^```yml\n# (\S+)\n([\s\S]*?)^```$/gm,
  ),
].map(([, name = '', text = '']) => ({ name, value: parse(text) }));
const example = (name: string) => examples.find((one) => one.name === name)?.value;

interface Run {
  files?: Readonly<Record<string, string>>;
  /** The shell and the options that the service gives to it. */
  shell: readonly string[];
}

/** A git repository with a package.json alone, tagged v0: its `npm ci`, below, gives it the built csi. */
const REPOSITORY = folderWith({ 'package.json': '{ "name": "csi" }' });
for (const args of [
  ['init', '-q'],
  ['add', '.'],
  ['-c', 'user.name=a', '-c', 'user.email=a@exemple.fr', 'commit', '-qm', 'a'],
  ['tag', 'v0'],
])
  expect(spawnSync('git', args, { cwd: REPOSITORY }).status).toBe(0);

/**
 * Runs the script of a service in a folder. `npm` links the built csi where it is called, and `node` notes what csi is given; `npx` fails:
 * the npm package of that name is another's.
 */
function runs(script: string, env: Readonly<Record<string, string>>, { files = {}, shell }: Run) {
  const folder = folderWith(files);
  const tools = folderWith({
    npx: '#!/bin/sh\nexit 99\n',
    npm: `#!/bin/sh\n[ "$1" = ci ] || exit 98\nln -s '${dirname(BIN)}' dist\n`,
    script,
  });
  writeFileSync(
    join(tools, 'node'),
    `#!/bin/sh\nprintf '%s\\n' "$@" >'${tools}/args'\nexec '${process.execPath}' "$@"\n`,
  );
  for (const name of ['npx', 'npm', 'node']) chmodSync(join(tools, name), 0o755);
  const [command = '', ...options] = shell;
  const { status, stdout, stderr } = spawnSync(command, [...options, join(tools, 'script')], {
    cwd: folder,
    env: { ...ENV, PATH: `${tools}:${ENV.PATH}`, ...env },
    encoding: 'utf8',
  });
  const args = existsSync(join(tools, 'args'))
    ? readFileSync(join(tools, 'args'), 'utf8').trimEnd().split('\n')
    : undefined;
  if (args) expect(args[0]).toMatch(/\/dist\/bin\.js$/);
  return {
    code: status,
    stdout,
    stderr,
    args: args?.slice(1),
    written: [...filesIn(folder).keys()].filter((path) => !(path in files)).sort(),
  };
}

const HOSTILE = [
  '$(touch pwned)',
  '`touch pwned`',
  '"; touch pwned; "',
  "'; touch pwned; '",
  'FIN\ntouch pwned',
  '--version',
  'projet --version',
  '-',
  '$PATH',
];

describe('the action for GitHub', () => {
  const action = yaml('.github/actions/csi/action.yml');
  const [step] = action.runs.steps;
  const defaults = Object.fromEntries(
    Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [name, String(input.default)]),
  );
  const BASH = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'];

  /** Runs the action with inputs, as the runner gives them: an expression is replaced by the input's value. */
  function act(
    inputs: Readonly<Record<string, string>>,
    files: Readonly<Record<string, string>> = { 'd/a.yaml': SOUND },
  ) {
    const given: Record<string, string> = { ...defaults, ...inputs };
    const env = Object.entries<string>(step.env).map(([name, value]): [string, string] => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? '';
      expect(given).toHaveProperty([input]);
      return [name, given[input] ?? ''];
    });
    return runs(
      step.run,
      { GITHUB_ACTION_PATH: join(ROOT, '.github/actions/csi'), ...Object.fromEntries(env) },
      { files, shell: BASH },
    );
  }

  it('is valid for the schema of actions, its script free of expressions', () => {
    const problems = against('github-action.json');
    expect(problems(action)).toEqual([]);
    expect(problems({ ...action, runs: { ...action.runs, steps: [{ run: 'x' }] } })).not.toEqual([]);
    expect(step.run).not.toContain('${{');
    expect(step.shell).toBe('bash');
    expect(Object.keys(step.env)).toHaveLength(Object.keys(action.inputs).length);
  });

  it('annotates the errors below the folder, and fails', () => {
    const { code, stdout, stderr, args } = act({}, { 'd/a.yaml': INVALID, 'b.yaml': SOUND });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^::error file=d\/a\.yaml,line=\d+/);
    expect(args).toEqual(['validate', '--format=github', '--', '.']);
    expect(act({})).toMatchObject({ code: 0, written: [] });
  });

  it('passes each input on', () => {
    const files = { 'a b/é.yaml': DRAFT, 'a b/brouillon.yaml': 'x', 'c.yaml': SOUND };
    const inputs = {
      fichiers: 'a b/*.yaml\n\n  !**/brouillon*  \nc.yaml\n',
      format: 'json',
      'rapport-sarif': 'un rapport.sarif',
    };
    const { code, stdout, written } = act(inputs, files);
    expect({ code, written }).toEqual({ code: 0, written: ['un rapport.sarif'] });
    expect(JSON.parse(stdout).fichiers.map(({ fichier }: { fichier: string }) => fichier)).toEqual([
      'a b/é.yaml',
      'c.yaml',
    ]);
    expect(act({ ...inputs, 'avertissements-bloquants': 'true' }, files).code).toBe(1);
    expect(act({ ...inputs, etape: 'signature' }, files)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^\{/),
      written,
    });
    expect(act({ fichiers: 'l’été\\a.yaml' }, { 'l’été\\a.yaml': SOUND }).code).toBe(0);
  });

  it.each(rows(HOSTILE, 1))('never runs or expands the text of an input: %j', (hostile) => {
    for (const name of Object.keys(action.inputs)) {
      const { code, stdout, written, args } = act({ [name]: hostile });
      expect(
        written.filter((path) => path === 'pwned'),
        name,
      ).toEqual([]);
      expect(stdout.trim()).not.toBe(packageFile.version);
      if (name === 'avertissements-bloquants') expect({ code, args }).toEqual({ code: 2, args: undefined });
      else if (name !== 'rapport-sarif' || hostile === '-')
        expect(code).toBe(hostile === '-' && name === 'fichiers' ? 1 : 2);
    }
  });

  it('reports a wrong input, as csi does', () => {
    expect(act({ fichiers: '' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Il manque l’argument'),
    });
    expect(act({ fichiers: 'absent/*.yaml' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('absent'),
    });
    expect(act({ etape: 'fin' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('projet, adoption ou signature'),
    });
    expect(act({ 'avertissements-bloquants': 'oui' })).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^::error::.*true ou false/),
    });
    expect(act({ 'avertissements-bloquants': '' }).code).toBe(0);
    expect(act({ format: 'xml' })).toMatchObject({ code: 2, stderr: expect.stringContaining('sarif') });
  });

  it('is used in the documentation as it is, in a workflow valid for the schema of workflows', () => {
    const workflow = example('.github/workflows/csi.yml');
    const broken = against('github-workflow.json');
    expect(broken(workflow)).toEqual([]);
    expect(broken({ ...workflow, on: ['demande'] })).not.toEqual([]);
    const { steps, permissions } = Object.values<{
      steps: { uses: string; with?: Record<string, string> }[];
      permissions: object;
    }>(workflow.jobs)[0] ?? { steps: [], permissions: {} };
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const used = steps.find(({ uses }) => uses.includes('/csi/'));
    expect(used?.uses).toMatch(/^organisation\/csi\/\.github\/actions\/csi@v\d+$/);
    const inputs = used?.with ?? {};
    expect(Object.keys(inputs).length).toBeGreaterThan(0);
    expect(action.inputs).toMatchObject(
      Object.fromEntries(Object.keys(inputs).map((name) => [name, expect.any(Object)])),
    );
    const files = { 'contrats/2026/a.yaml': INVALID, 'contrats/brouillon-b.yaml': 'x', 'ailleurs.yaml': 'x' };
    const { code, stdout, written } = act(inputs, files);
    expect({ code, written }).toEqual({ code: 1, written: [steps.at(-1)?.with?.sarif_file] });
    expect(new Set([...stdout.matchAll(/ file=([^,]*)/g)].map(([, file]) => file))).toEqual(
      new Set(['contrats/2026/a.yaml']),
    );
  });
});

describe('the template for GitLab', () => {
  const [header, template] = parseAllDocuments(readFileSync(join(ROOT, '.gitlab/csi.yml'), 'utf8')).map(
    (one) => one.toJS(),
  );
  const { 'csi-validate': job } = template;
  const { inputs } = header.spec;
  const given: Readonly<Record<string, string>> = {
    depot: `file://${REPOSITORY.replaceAll(' ', '%20')}`,
    ref: inputs.ref.default,
  };

  function pipeline(
    variables: Readonly<Record<string, string>>,
    files: Readonly<Record<string, string>> = { 'd/a.yaml': SOUND },
    shell = 'sh',
  ) {
    // GitLab puts an input in the place of its expression.
    const filled = (value: unknown) =>
      String(value).replace(/^\$\[\[ inputs\.(\w+) \]\]$/, (_, name) => given[name] ?? '');
    const known = Object.fromEntries(
      Object.entries(job.variables).map(([name, value]) => [name, filled(value)]),
    );
    expect(known).toMatchObject(
      Object.fromEntries(Object.keys(variables).map((name) => [name, expect.any(String)])),
    );
    return runs(job.script.join('\n'), { ...known, ...variables }, { files, shell: [shell] });
  }

  it('is valid for the schema of pipelines, and requires the place of csi', () => {
    const faults = against('gitlab-ci.json');
    expect(faults(template)).toEqual([]);
    expect(faults({ 'csi-validate': { ...job, artifacts: { reports: { junit: 1 } } } })).not.toEqual([]);
    expect(Object.keys(inputs)).toEqual(['depot', 'ref']);
    expect(job.variables).toMatchObject({ CSI_DEPOT: '$[[ inputs.depot ]]', CSI_REF: '$[[ inputs.ref ]]' });
    expect(job.artifacts.when).toBe('always');
  });

  it.each(['sh', 'bash'])(
    'writes, in %s, the reports that it hands over, and fails for an error',
    (shell) => {
      const { code, stdout, stderr, args, written } = pipeline({}, { 'd/a.yaml': INVALID }, shell);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(args?.[0]).toBe('validate');
      expect(stdout).toMatch(/^d\/a\.yaml:\d+:\d+ /);
      expect(written).toEqual(Object.values(job.artifacts.reports).sort());
      expect(pipeline({}).code).toBe(0);
      const warned = { CSI_FICHIERS: 'd\n!d/b*', CSI_AVERTISSEMENTS_BLOQUANTS: 'true' };
      expect(pipeline(warned, { 'd/a.yaml': DRAFT, 'd/b.yaml': 'x' }, shell).code).toBe(1);
      expect(pipeline({ CSI_ETAPE: 'signature' }, { 'd/a.yaml': DRAFT }, shell).code).toBe(1);
      expect(pipeline({ CSI_ETAPE: 'fin' }, {}, shell).code).toBe(2);
      expect(pipeline({ CSI_FICHIERS: 'l’été\\a.yaml' }, { 'l’été\\a.yaml': SOUND }, shell).code).toBe(0);
    },
  );

  it.each(rows(HOSTILE, 1))('never runs or expands the text of a variable: %j', (hostile) => {
    for (const name of Object.keys(job.variables)) {
      const { code, written, stdout } = pipeline({ [name]: hostile });
      expect(written).not.toContain('pwned');
      expect(stdout.trim()).not.toBe(packageFile.version);
      expect(code, name).toBe(name === 'CSI_FICHIERS' && hostile === '-' ? 1 : 2);
    }
  });

  it('passes each variable on', () => {
    const files = { 'a b/é.yaml': DRAFT, 'a b/brouillon.yaml': 'x', 'c.yaml': SOUND };
    const variables = {
      CSI_FICHIERS: 'a b/*.yaml\n\n  !**/brouillon*  \nc.yaml\n',
      CSI_ETAPE: 'projet',
      CSI_AVERTISSEMENTS_BLOQUANTS: 'true',
    };
    const { code, args, written } = pipeline(variables, files);
    expect({ code, written }).toEqual({ code: 1, written: Object.values(job.artifacts.reports).sort() });
    const options = [
      '--rapport=gitlab=csi-codequality.json',
      '--rapport=junit=csi-junit.xml',
      '--etape=projet',
      '--avertissements-bloquants',
    ];
    expect(args?.slice(1)).toEqual([...options, '--', 'a b/*.yaml', '!**/brouillon*', 'c.yaml']);
  });

  it.each(
    rows(['', 'csi', '--upload-pack=touch pwned', 'ext::sh -c touch% pwned', 'http://exemple.fr/csi.git'], 1),
  )('takes the address of a repository only: not %j', (depot) => {
    const refused = {
      code: 2,
      args: undefined,
      written: [],
      stdout: expect.stringMatching(/^L’entrée « depot » attend l’adresse git/),
    };
    expect(pipeline({ CSI_DEPOT: depot })).toMatchObject(refused);
  });

  it('fails for a version that doesn’t exist, and reports a wrong choice', () => {
    expect(pipeline({ CSI_REF: 'v999' })).toMatchObject({
      code: 2,
      args: undefined,
      stderr: expect.stringContaining('v999'),
    });
    const unclear = {
      code: 2,
      args: undefined,
      stdout: expect.stringMatching(/^La variable CSI_AVERTISSEMENTS_BLOQUANTS attend true ou false/),
    };
    expect(pipeline({ CSI_AVERTISSEMENTS_BLOQUANTS: 'oui' })).toMatchObject(unclear);
    expect(pipeline({ CSI_AVERTISSEMENTS_BLOQUANTS: '' }).code).toBe(0);
  });

  it('is included in the documentation as it is', () => {
    const { include, ...jobs } = example('.gitlab-ci.yml');
    expect(against('gitlab-ci.json')({ include, ...jobs })).toEqual([]);
    const [{ inputs: asked, ref, ...place }] = include;
    expect(place).toEqual({ project: 'organisation/csi', file: '/.gitlab/csi.yml' });
    expect(asked).toEqual({ depot: expect.stringMatching(/\/organisation\/csi\.git$/), ref });
    expect(ref).toMatch(/^v\d+$/);
    expect(Object.keys(jobs)).toEqual(['csi-validate']);
    const files = { 'contrats/a.yaml': DRAFT };
    expect(pipeline({}, files).code).toBe(0);
    expect(pipeline(jobs['csi-validate'].variables, files).code).toBe(1);
  });
});

describe('the hook of pre-commit', () => {
  it('is used in the documentation as it is', () => {
    const [{ repo, rev, hooks }] = example('.pre-commit-config.yaml').repos;
    expect(repo).toMatch(/\/organisation\/csi$/);
    expect(rev).toBe(`v${packageFile.version}`);
    const known = yaml('.pre-commit-hooks.yaml').map(({ id }: { id: string }) => id);
    expect(hooks.map(({ id }: { id: string }) => id)).toEqual(known);
    expect(new RegExp(hooks[0].files).test('contrats/2026/arles.yaml')).toBe(true);
    expect(new RegExp(hooks[0].files).test('autre/contrats/a.yaml')).toBe(false);
  });
});
