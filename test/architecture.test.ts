import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');

type Kind = 'static' | 'dynamic' | 'type';
interface Import {
  kind: Kind;
  /** A path from the root, such as `src/kernel/problem.ts`, or the name of a package or of a Node module (`node:fs`). */
  target: string;
}
interface Module {
  file: string;
  code: string;
  imports: Import[];
}

const COMMENTS_AND_STRINGS = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier));
  if (builtinModules.includes(specifier)) return `node:${specifier}`;
  return specifier.startsWith('node:')
    ? specifier
    : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function parse(file: string, text: string): Module {
  const imports: Import[] = [];
  for (const [, type, specifier] of text.matchAll(STATIC))
    imports.push({ kind: type ? 'type' : 'static', target: resolve(file, specifier ?? '') });
  for (const [, specifier] of text.matchAll(DYNAMIC))
    imports.push({ kind: 'dynamic', target: resolve(file, specifier ?? '') });
  return { file, code: text.replace(COMMENTS_AND_STRINGS, "''"), imports };
}

/** The rooms of src and, for each, the rooms that its files may import from. A room that isn't listed may contain no file. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  catalogue: ['kernel'],
  archive: [],
  clauses: ['kernel'],
  model: ['kernel', 'clauses'],
  cog: ['model'],
  donnees: ['kernel', 'model', 'cog', 'source', 'spreadsheet'],
  source: ['kernel'],
  suivi: ['kernel', 'catalogue', 'model', 'report', 'spreadsheet'],
  check: ['kernel', 'catalogue', 'clauses', 'model', 'cog', 'source', 'suivi'],
  spreadsheet: ['archive'],
  render: ['kernel', 'archive', 'catalogue', 'model', 'suivi'],
  report: ['kernel'],
  saisie: ['kernel', 'source'],
  compare: ['kernel', 'model', 'render', 'report'],
  avenant: ['kernel', 'model', 'source', 'compare', 'render'],
  relire: ['kernel', 'archive', 'model', 'compare'],
  verify: ['kernel', 'compare', 'source'],
  portefeuille: ['kernel', 'catalogue', 'model', 'cog', 'suivi', 'report', 'render', 'spreadsheet'],
  atelier: ['kernel', 'saisie', 'model', 'cog', 'source', 'check', 'render', 'verify', 'composition'],
  composition: [
    'kernel',
    'catalogue',
    'model',
    'cog',
    'source',
    'suivi',
    'check',
    'render',
    'avenant',
    'verify',
  ],
  cli: [
    'composition',
    'kernel',
    'archive',
    'catalogue',
    'clauses',
    'cog',
    'donnees',
    'model',
    'source',
    'suivi',
    'check',
    'render',
    'report',
    'compare',
    'avenant',
    'relire',
    'spreadsheet',
    'portefeuille',
    'verify',
  ],
  main: ['cli'],
};

/** The room of a file; undefined outside of src. */
const roomOf = (file: string) => /^src\/(\w+)(?:\/|\.ts$)/.exec(file)?.[1];

/** Which files may import a package; no file may import a package that isn't listed. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  '@noble/hashes': /^src\/kernel\/digest\.ts$/,
  '@clack/prompts': /^src\/cli\/ask\.ts$/,
  '@codemirror/autocomplete': /^src\/atelier\/page\/texte\//,
  '@codemirror/commands': /^src\/atelier\/page\/texte\//,
  '@codemirror/lang-yaml': /^src\/atelier\/page\/texte\//,
  '@codemirror/language': /^src\/atelier\/page\/texte\//,
  '@codemirror/lint': /^src\/atelier\/page\/texte\//,
  '@codemirror/search': /^src\/atelier\/page\/texte\//,
  '@codemirror/state': /^src\/atelier\/page\/texte\//,
  '@codemirror/view': /^src\/atelier\/page\/texte\//,
  '@lezer/highlight': /^src\/atelier\/page\/texte\//,
  chalk: /^src\/cli\//,
  commander: /^src\/cli\//,
  'fastest-levenshtein': /^src\/kernel\/nearest\.ts$/,
  fflate:
    /^src\/(render\/pdf\/|archive\/(?:zip|parts)\.ts$|atelier\/(?:package|page\/(?:contenu|fontes))\.ts$)/,
  handlebars: /^src\/render\/template\//,
  'hyparquet-writer': /^src\/portefeuille\/sorties\/parquet\.ts$/,
  'hyparquet-compressors': /^src\/donnees\/parquet\/codecs\.ts$/,
  hyphen: /^src\/render\/pdf\//,
  linebreak: /^src\/render\/pdf\//,
  mdast: /^src\/(render|compare\/document)\//,
  'mdast-util-directive': /^src\/(render|compare\/document)\//,
  'mdast-util-from-markdown': /^src\/render\//,
  'mdast-util-gfm-table': /^src\/render\//,
  'micromark-extension-directive': /^src\/render\//,
  'micromark-extension-gfm-table': /^src\/render\//,
  picomatch: /^src\/cli\/files\/glob\.ts$/,
  pdfkit: /^src\/render\/pdf\/paint\//,
  saxes: /^src\/archive\/elements\.ts$/,
  yaml: /^src\/(source|cli\/init)\//,
};
/** Files outside of src that src may read. */
const OUTSIDE: Readonly<Record<string, RegExp>> = { 'package.json': /^src\/cli\// };
/** Rooms that may use Node freely. */
const IMPURE = new Set(['cli', 'main']);
/** The only file that reaches a network: the page, its own server on the same machine. */
const REACHING = /^src\/atelier\/page\/porte-serveur\.ts$/;
const WORLD: readonly (readonly [string, RegExp])[] = [
  ['console', /\bconsole\s*[.[]/],
  ['the clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/],
  ['chance', /\bMath\.random\(/],
  ['the network', /\bfetch\(/],
];

function breachesOfImport(module: Module, { kind, target }: Import): string[] {
  const from = roomOf(module.file);
  const to = roomOf(target);
  const say = (why: string) => [`${module.file} imports ${target}: ${why}`];
  if (!from || !(from in ROOMS)) return say('not a room of src');
  if (to) return to === from || ROOMS[from]?.includes(to) ? [] : say(`${from} knows nothing of ${to}`);
  if (target.startsWith('node:')) return IMPURE.has(from) ? [] : say('pure rooms know nothing of Node');
  if (/^(\.|package\.json|[a-z]+\/)/.test(target) && !(target in PACKAGES))
    return OUTSIDE[target]?.test(module.file) ? [] : say('outside of src');
  if (!PACKAGES[target]?.test(module.file)) return say('this package has another place');
  const declared =
    target in packageFile.dependencies ||
    (kind === 'type' && [target, `@types/${target}`].some((name) => name in packageFile.devDependencies));
  return declared ? [] : say('not among the dependencies');
}

function breaches(module: Module): string[] {
  const main = module.file === 'src/main.ts';
  const reported = main
    ? []
    : WORLD.filter(
        ([what, pattern]) =>
          pattern.test(module.code) && !(what === 'the network' && REACHING.test(module.file)),
      ).map(([what]) => `${module.file} uses ${what}`);
  const namesProcess =
    /(?<![.\w])process\s*[.[]/.test(module.code) ||
    module.imports.some(({ target }) => target === 'node:process');
  // node-io.ts gets the process as a parameter of that name.
  // Pure rooms run in browsers too.
  if (/(?<![.\w])Buffer\b(?!>)/.test(module.code) && !IMPURE.has(roomOf(module.file) ?? ''))
    reported.push(`${module.file} names Buffer`);
  if (namesProcess && !main && module.file !== 'src/cli/node-io.ts')
    reported.push(`${module.file} names process`);
  return [...reported, ...module.imports.flatMap((one) => breachesOfImport(module, one))];
}

/** All packages and files that are loaded together with the entries: their static imports, and the imports of those. */
function reached(modules: readonly Module[], ...entries: string[]): Set<string> {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const found = new Set<string>();
  const visit = (target: string): void => {
    if (found.has(target)) return;
    found.add(target);
    for (const one of byFile.get(target)?.imports ?? []) if (one.kind === 'static') visit(one.target);
  };
  entries.forEach(visit);
  return found;
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => posix.join('src', name.replaceAll('\\', '/')))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const modules = files.map((file) => parse(file, readFileSync(join(ROOT, file), 'utf8')));

describe('the floors of src', () => {
  it('reads every file of src that git knows', () => {
    const known = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'src'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    )
      .split('\n')
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    expect(known.length).toBeGreaterThan(40);
    expect(files.length).toBeGreaterThanOrEqual(known.length);
    expect(modules.reduce((sum, { imports }) => sum + imports.length, 0)).toBeGreaterThan(files.length);
  });

  it('lets each file import only from its room, from the rooms below that it may use, and packages in their place', () => {
    expect(modules.flatMap(breaches)).toEqual([]);
  });

  it('imports only files that exist', () => {
    const there = new Set(files);
    const missing = modules.flatMap(({ file, imports }) =>
      imports
        .filter(({ target }) => /^src\/.*(?<!\.d)\.ts$/.test(target) && !there.has(target))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the files of src', () => {
  const sources = files
    .filter((file) => !file.includes('/generated/'))
    .map((file) => ({ file, code: readFileSync(join(ROOT, file), 'utf8') }));

  it('have two hundred lines at most', () => {
    expect(sources.filter(({ code }) => code.split('\n').length > 201).map(({ file }) => file)).toEqual([]);
  });

  it('export three things at most, or say in a comment why they export more', () => {
    const exported = (code: string) => code.match(/^export (?!type \{|\{|\*)/gm)?.length ?? 0;
    const reasoned = (code: string) =>
      /^ *(?:\/\/|\/?\*).*\bexport(?:s|ed)\b/m.test(code.replace(/^export.*/gm, ''));
    const many = sources.filter(({ code }) => exported(code) > 3);
    expect(many.length).toBeGreaterThan(10);
    expect(many.filter(({ code }) => !reasoned(code)).map(({ file }) => file)).toEqual([]);
  });

  it('name no two types alike', () => {
    const places = new Map<string, string[]>();
    for (const { file, code } of sources)
      for (const [, name = ''] of code.matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gm))
        places.set(name, [...(places.get(name) ?? []), file]);
    expect(places.size).toBeGreaterThan(200);
    expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
  });
});

describe('a folder whose name holds a space or an accent', () => {
  it('works, because no code uses the encoded pathname of a file URL as a path', () => {
    const listed = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.mjs'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const there = listed.split('\n').filter((file) => file && existsSync(join(ROOT, file)));
    expect(there.length).toBeGreaterThan(files.length);
    const encoded = /import\.meta\.url\)\.pathname/;
    expect(encoded.test("new URL('..', import.meta.url)" + '.pathname')).toBe(true);
    expect(there.filter((file) => encoded.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

describe('what a command loads', () => {
  const packages = (entry: string) =>
    [...reached(modules, 'src/main.ts', entry)].filter(
      (target) => !target.startsWith('src/') && !target.startsWith('node:'),
    );

  it('is no package for `--help`, and only commander for the help of a command', () => {
    expect(packages('src/main.ts')).toEqual([]);
    expect(packages('src/cli/start.ts').filter((name) => name !== 'package.json')).toEqual(['commander']);
  });

  it('is nothing that opens sockets or starts programs, unless it is needed', () => {
    const loaded = reached(modules, 'src/main.ts', 'src/cli/start.ts', 'src/cli/commands/validate/run.ts');
    for (const heavy of ['node:tty', 'node:net', 'node:stream', 'node:child_process', 'node:v8'])
      expect(loaded).not.toContain(heavy);
  });

  it('is light packages and nothing of render for `validate`', () => {
    const loaded = reached(modules, 'src/cli/start.ts', 'src/cli/commands/validate/run.ts');
    expect([...loaded].filter((target) => target.startsWith('src/check/')).length).toBeGreaterThan(5);
    // The help of `render` names the output formats and the documents.
    expect([...loaded].filter((target) => target.startsWith('src/render/'))).toEqual([
      'src/render/formats/names.ts',
      'src/render/output-kind.ts',
    ]);
    // The `yaml` package is loaded only for what the plain reader leaves.
    for (const heavy of [
      'pdfkit',
      'handlebars',
      'linebreak',
      'hyphen',
      'mdast-util-from-markdown',
      '@clack/prompts',
      'yaml',
    ])
      expect(loaded).not.toContain(heavy);
  });

  it('doesn’t include pdfkit or the Markdown parser for `render`: only a PDF needs them', () => {
    const loaded = reached(modules, 'src/cli/start.ts', 'src/cli/commands/render/run.ts');
    for (const heavy of ['pdfkit', 'linebreak', 'hyphen', 'mdast-util-from-markdown', '@clack/prompts'])
      expect(loaded).not.toContain(heavy);
  });
});

describe('a breach is caught', () => {
  it.each([
    ['src/model/a.ts', "import { readFileSync } from 'node:fs';", 'pure rooms'],
    ['src/model/a.ts', "import { readFileSync } from 'fs';", 'pure rooms'],
    ['src/model/a.ts', "import { b } from '../check/index.ts';", 'model knows nothing of check'],
    [
      'src/check/rules/a.ts',
      "import type { View } from '../../render/view.ts';",
      'check knows nothing of render',
    ],
    ['src/report/a.ts', "import {\n  b,\n  c,\n} from '../check/index.ts';", 'report knows nothing of check'],
    ['src/render/a.ts', "export * from '../cli/run.ts';", 'render knows nothing of cli'],
    [
      'src/kernel/problem.ts',
      "const a = await import('../model/contrat.ts');",
      'kernel knows nothing of model',
    ],
    ['src/cli/a.ts', "import '../main.ts';", 'cli knows nothing of main'],
    ['src/render/a.ts', "import b from '../../test/b.ts';", 'outside of src'],
    ['src/render/a.ts', "import b from '../../../shared/b.ts';", 'outside of src'],
    ['src/render/pdf/layout/a.ts', "import PDFDocument from 'pdfkit';", 'another place'],
    ['src/report/a.ts', "import Handlebars from 'handlebars/runtime.js';", 'another place'],
    ['src/cli/a.ts', "import { expect } from 'vitest';", 'another place'],
    ['src/render/pdf/a.ts', 'const day = new Date();', 'uses the clock'],
    ['src/check/a.ts', 'if (Date.now() > 0) return;', 'uses the clock'],
    ['src/render/a.ts', "import { createHash } from 'node:crypto';", 'pure rooms'],
    ['src/verify/a.ts', "const a = Buffer.from('a');", 'names Buffer'],
    ['src/verify/a.ts', 'function a(b: Buffer): void {}', 'names Buffer'],
    ['src/cli/a.ts', "console.log('a');", 'uses console'],
    ['src/cli/a.ts', 'const a = process.argv;', 'names process'],
    ['src/cli/a.ts', "import { argv } from 'node:process';", 'names process'],
  ])('%s: %s', (file, text, why) => {
    expect(breaches(parse(file, text)).join('\n')).toContain(why);
  });

  it('is found across files: a static import of render that validate reaches', () => {
    const seeded = [
      parse('src/cli/commands/validate/run.ts', "import { a } from '../../../check/index.ts';"),
      parse('src/check/index.ts', "import Handlebars from 'handlebars';"),
    ];
    expect(reached(seeded, 'src/cli/commands/validate/run.ts')).toContain('handlebars');
  });

  it('isn’t reported for a word in a comment or a string', () => {
    expect(
      breaches(parse('src/check/a.ts', "// console.log(new Date())\nconst a = 'process.env, Date.now()';")),
    ).toEqual([]);
  });
});
