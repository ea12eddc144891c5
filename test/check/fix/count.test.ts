import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixFile } from '../../../src/check/fix/index.ts';
import { checkContrat } from '../../../src/check/index.ts';
import { RULES } from '../../../src/check/rules/index.ts';
import { cog } from '../../../src/cli/cog.ts';
import { run } from '../../../src/cli/run.ts';
import { fakeIo } from '../../cli/fake-io.ts';
import { read } from '../../support/files.ts';
import { rows, runs } from '../../support/tiers.ts';
import { whole } from '../cases.ts';
import { drafts } from '../drafts.ts';

const RUNS = Math.max(5, runs(10, 40) / 2);
const encode = (text: string) => new TextEncoder().encode(text);
const rules = new Set(RULES.map(({ id }) => id));

/** The standard output, with ordinary spaces in place of no-break spaces. */
async function reported(io: ReturnType<typeof fakeIo>, ...args: string[]): Promise<string> {
  await run(['validate', 'a.yaml', ...args], io);
  return io.stdout().replaceAll('\u00a0', ' ');
}

const count = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1] ?? 0);

/** How many corrections validate, --a-blanc and --corriger each count, and the content of the file afterwards. */
async function counted(text: string) {
  const alone = await reported(fakeIo({ files: { 'a.yaml': text } }));
  const shown = await reported(fakeIo({ files: { 'a.yaml': text } }), '--corriger', '--a-blanc');
  const io = fakeIo({ files: { 'a.yaml': text } });
  const made = await reported(io, '--corriger');
  expect(alone + shown + made + io.stderr()).not.toMatch(/défaut de csi|imprévu/);
  return {
    foreseen: count(/^(\d+) problèmes? se corrige(?:nt)? d/m, alone),
    shown: count(/^(\d+) corrections? possibles?/m, shown),
    made: count(/^(\d+) corrections? écrites?/m, made),
    after: Buffer.from(io.files.get('a.yaml') ?? []).toString(),
  };
}

/** The problems of form, before the rules. */
const form = async (text: string) =>
  (await checkContrat('a.yaml', encode(text))).problems.filter(({ rule }) => !rules.has(rule));

async function isTrue(text: string): Promise<number> {
  const { foreseen, shown, made, after } = await counted(text);
  const { fixes } = await fixFile('a.yaml', encode(text), { cog });
  expect([foreseen, shown, made]).toEqual(Array(3).fill(fixes.length));
  expect((await counted(after)).made).toBe(0);
  if (fixes.length === 0) expect(after).toBe(text);
  const [before, left] = [await form(text), await form(after)];
  const kinds = new Set(before.map(({ rule }) => rule));
  const renamed = fixes.flatMap(({ fix: { sense } }) => (sense && 'key' in sense ? [sense.key] : []));
  // A misspelt key hides what is below it.
  const fresh = left.filter(
    ({ rule, path }) => !kinds.has(rule) && !path.some((step) => renamed.includes(String(step))),
  );
  expect(fresh.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  if (fixes.length > 0 && renamed.length === 0 && before.length > 0 && before.length < 1000)
    expect(left.length).toBeLessThan(before.length);
  return fixes.length;
}

describe('the last line of validate counts what --corriger fixes', () => {
  it.each(rows(drafts(), 12))('$name', async ({ text }) => void (await isTrue(text)));

  it('counts problems that only appear once others are fixed', async () => {
    const { foreseen, made } = await counted('territoire:\n\tcomunes:\n\t\t- code_inse: 01004\n');
    expect([foreseen, made]).toEqual([5, 5]);
  });

  it('does so whatever a file contains, also with Windows line ends', async () => {
    const signs = [
      ': ',
      ' : ',
      ' #',
      "'",
      '"',
      '- ',
      '&a ',
      '*a',
      '@',
      '\t',
      '12 000',
      '01004',
      '31/12/2026',
      '2028-1',
      'oui',
      'titree: ',
      '\n',
    ];
    const texts = [
      ...drafts().map(({ text }) => text),
      read('test/fixtures/complet.yaml').slice(0, 4000),
      whole(''),
    ];
    const changes = fc.array(
      fc.record({ at: fc.nat(8000), cut: fc.nat(6), put: fc.constantFrom(...signs) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), changes, fc.boolean(), async (text, cuts, windows) => {
        const typed = cuts.reduce(
          (t, { at, cut, put }) => t.slice(0, at % t.length) + put + t.slice((at % t.length) + cut),
          text,
        );
        fixed += await isTrue(windows ? `\ufeff${typed.replaceAll('\n', '\r\n')}` : typed);
      }),
      { numRuns: RUNS, seed: 7 },
    );
    expect(fixed).toBeGreaterThan(0);
  });
});
