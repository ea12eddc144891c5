import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { read, tracked } from './support/files.ts';

/** What no test file may hold, with a line that does. */
const REFUSED: readonly (readonly [why: string, pattern: RegExp, line: string])[] = [
  [
    'counts property runs without `runs(quick, complete)`',
    /numRuns: (?!runs\(|RUNS|number\b|[1-4]?\d\b)/,
    'numRuns: 500',
  ],
  [
    'reads the clock: a busy machine would fail it',
    /performance\.now\(|[-=+] Date\.now\(/,
    'a = performance.now()',
  ],
  [
    'gives up too early for a busy machine',
    /timeout: [12]?\d?\d_000\b|^ *\}, [12]?\d?\d_000\);/m,
    '}, 60_000);',
  ],
  [
    'skips for no reason that the machine gives',
    /\.(?:skip|only|todo|fails)\b|skipIf\((?!!has|FULL|!existsSync)/,
    'it.skip(a)',
  ],
];

const files = tracked('test').filter((file) => file.endsWith('.test.ts') && file !== 'test/tiers.test.ts');

describe('the tiers of tests', () => {
  it.each(REFUSED)('no file %s', (_, pattern, line) => {
    expect(line).toMatch(pattern);
    expect(files.length).toBeGreaterThan(90);
    expect(files.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('replace a module only in a file with a process of its own', () => {
    const replaces = files.filter((file) => /\bvi\.(?:mock|doMock|stubGlobal|stubEnv)\(/.test(read(file)));
    expect(replaces.length).toBeGreaterThan(0);
    expect(replaces.filter((file) => !file.endsWith('.alone.test.ts'))).toEqual([]);
  });

  it('are run by .ci/run: all of them once, those of each change under each version of Node', () => {
    const ci = read('.ci/run');
    expect(ci).toContain('env "$@" npm test');
    for (const version of ['20 CSI_TOUT=1 CSI_OUTILS=1', '22', '24'])
      expect(ci).toContain(`suite ${version} || true`);
  });

  it('have a command each, which CONTRIBUTING explains', () => {
    const scripts: Readonly<Record<string, string>> = packageFile.scripts;
    const command = 'vitest run --config test/vitest.config.ts';
    expect(scripts.test).toBe(command);
    expect(scripts['test:tout']).toBe(`CSI_TOUT=1 ${command}`);
    expect(scripts['test:outils']).toBe(`CSI_TOUT=1 CSI_OUTILS=1 ${command}`);
    const contributing = read('.github/CONTRIBUTING.md');
    for (const name of [
      'npm test',
      'npm run test:tout',
      'npm run test:outils',
      '.long.test.ts',
      '.tools.test.ts',
    ])
      expect(contributing).toContain(name);
  });
});
