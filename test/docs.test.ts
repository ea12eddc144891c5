import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BIN, csi, ENV, folderWith } from './cli/child.ts';
import { list, read } from './support/files.ts';
import { baseCommunale, NOM } from './support/ssmsi.ts';
import { rows } from './support/tiers.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = ['README.md', ...list('docs/', '.md').map((name) => `docs/${name}`)];

/** A command on a page, and the output that the page shows below it. */
interface Shown {
  command: string;
  lines: string[];
}

/** The code blocks of a page in one language. */
const blocks = (page: string, language: string): string[] =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );

const shownIn = (page: string): Shown[] =>
  blocks(page, 'console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n');
        return { command, lines };
      }),
  );

/** A pattern for shown lines: « … » alone on a line matches any lines, elsewhere any words. */
const patternOf = (lines: readonly string[]): RegExp => {
  const escaped = lines.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(literal).join('.*')}\\n`,
  );
  return new RegExp(`^${escaped.join('')}$`);
};
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Runs a command line in a folder, where `csi` is the built program; no-break spaces become spaces, as pages are typed. */
function runs(command: string, cwd: string) {
  const script = `csi() { '${process.execPath}' '${BIN}' "$@"; }\n${command}`;
  const { status, stdout } = spawnSync('bash', ['-c', `{ ${script}\n} 2>&1`], {
    cwd,
    env: ENV,
    encoding: 'utf8',
  });
  return { code: status, out: stdout.replace(/[\u00a0\u202f]/g, ' ') };
}

/** A folder with the files that the pages use. */
function workplace(): string {
  const folder = folderWith({
    'exemple.yaml': read('examples/bourges.yaml'),
    [NOM]: baseCommunale({ codes: ['18033'] }),
  });
  symlinkSync(join(ROOT, 'examples'), join(folder, 'examples'));
  return folder;
}

// The README comes first.
const SHOWING = PAGES.filter((page) => shownIn(page).length > 0);

describe.each(rows(SHOWING, 3))('what %s shows', (page) => {
  it('happens as the page shows it', () => {
    const folder = workplace();
    for (const { command, lines } of shownIn(page)) {
      // A command that is meant to fail is marked: « # code 1 ».
      const expected = Number(/# code (\d+)$/.exec(command)?.[1] ?? 0);
      const { code, out } = runs(command, folder);
      expect(code, `${command}\n${out}`).toBe(expected);
      if (lines.length > 0) expect(out, command).toMatch(patternOf(lines));
    }
  });
});

it('wrong output on a page would be found', () => {
  expect('a\nb\nc d\n').toMatch(patternOf(['a', '…', 'c …']));
  expect('a\nb\n').not.toMatch(patternOf(['a']));
  expect('ax\n').not.toMatch(patternOf(['a']));
});

const help = [
  'init',
  'validate',
  'render',
  'atelier',
  'verify',
  'compare',
  'avenant',
  'consolider',
  'relire',
  'suivi',
  'fiche',
  'bilan',
  'portefeuille',
  'commune',
  'diagnostic',
  'regles',
  'schema',
  'completion',
].map((one) => csi(ROOT, [one, '--help']).stdout);
const known = new Set(`--help --version ${help.join(' ')}`.match(/--[a-z][a-z-]*/g));

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('has only links that lead somewhere', () => {
    // What a file of csi may hold is shown in fences: its paths lead nowhere here.
    const targets = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((one) => !/^https?:/.test(one));
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('contains only YAML that csi can read', () => {
    for (const block of [...blocks(page, 'yaml'), ...blocks(page, 'yml')])
      expect(parse(block), block).toBeTypeOf('object');
  });

  it('names only options that exist', () => {
    const named = text.replace(/npm .*|node .*/g, '').match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    expect(named.filter((option) => !known.has(option))).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  const rows = [...read('.github/CONTRIBUTING.md').matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) => row);
  const paths = rows.flatMap((row) =>
    [...row.matchAll(/`((?:src|test|schemas|templates|examples|docs)\/[^`]*)`/g)].map(
      ([, path = '']) => path,
    ),
  );

  it('names only paths that exist; « <id> » means any name', () => {
    expect(paths.length).toBeGreaterThan(25);
    const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    }).stdout;
    const tracked = listed
      .split('\n')
      .flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/')));
    const known = (path: string) => {
      const pattern = new RegExp(`^${path.replace(/\/$/, '').split(/<\w+>/).map(literal).join('[\\w-]+')}$`);
      return tracked.some((one) => pattern.test(one));
    };
    expect(known('src/check/rules/<id>.ts')).toBe(true);
    expect(known('src/check/rule/<id>.ts')).toBe(false);
    expect(paths.filter((path) => !known(path))).toEqual([]);
  });
});

describe('the README', () => {
  it('fits on three screens, and links to every page of docs', () => {
    const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(120);
    const linked = new Set([...text.matchAll(/\]\(docs\/([\w-]+\.md)\)/g)].map(([, name]) => name));
    expect(list('docs/', '.md').filter((name) => name !== 'champs.md' && !linked.has(name))).toEqual([]);
  });
});

describe('what is not done yet', () => {
  it.each(['image Docker', 'API typée', 'inclusions', 'règles maison', 'serveur de langue'])(
    '%s is said so',
    (what) => {
      const [, later = ''] = read('docs/limites.md').split('## Pas maintenant');
      expect(later).toContain(what);
    },
  );
});

it('no page has the bare name of csi fetched from npm, where it belongs to somebody else', () => {
  const fetched =
    /\bnpx (?:-\S+ )*csi\b|\bnpm (?:i|install|add|exec)\b[^\n`]*\bcsi\b|\b(?:pnpm|yarn|bun)x? [^\n`]*\bcsi\b/;
  for (const reported of ['npx csi', 'npx -y csi', 'npm i -g csi', 'npm install csi', 'pnpm dlx csi'])
    expect(reported).toMatch(fetched);
  const pages = [
    ...PAGES,
    '.github/actions/csi/action.yml',
    '.gitlab/csi.yml',
    '.pre-commit-hooks.yaml',
    'templates/modele.yaml',
  ];
  expect(pages.filter((page) => fetched.test(read(page)))).toEqual([]);
});
