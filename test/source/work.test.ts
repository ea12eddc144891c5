import process from 'node:process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Lexer } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';

// Nearly all the time for a faulty file is spent in the YAML library. Its readings are counted, because the count does not depend on other
// programs.
const COMPLET = read('test/fixtures/complet.yaml');

/** Without the plain reader, the library also makes the readings that it would have made (see test/vitest.config.ts). */
const most = (times: number) => (process.env.CSI_BIBLIOTHEQUES ? times + 4 : times);

afterEach(() => vi.restoreAllMocks());

/** How many times the library reads the text of a file during one command, and what the report contains. */
async function readings(text: string, ...options: string[]): Promise<{ times: number; out: string }> {
  const lex = vi.spyOn(Lexer.prototype, 'lex').mockClear();
  const io = fakeIo({ files: { 'f.yaml': text } });
  await run(['validate', 'f.yaml', ...options], io);
  const signs = lex.mock.calls.reduce((sum, [source]) => sum + source.length, 0);
  return { times: signs / text.length, out: io.stdout() };
}

const pasted = (text: string) => text.replace(/^( *(?:- )?[a-z_]+:) (?=\S)/gm, '$1\u00a0');

describe('a file is read a bounded number of times', () => {
  test('with a no-break space after each of its keys', async () => {
    const text = pasted(COMPLET);
    const { times, out } = await readings(text);
    expect(out.match(/L’espace qui touche ce deux-points est insécable\./g)?.length).toBeGreaterThan(600);
    expect(times).toBeLessThan(most(2));
  });

  test('with those and two other problems', async () => {
    const { times, out } = await readings(
      pasted(COMPLET.replace('["58997"]', '["58997"').replace('[Les Hauts-de-Loire]', '[Les Hauts-de-Loire')),
    );
    expect(out).toContain('L’espace qui touche ce deux-points est insécable.');
    expect(out.match(/crochet-non-ferme$/gm)).toHaveLength(2);
    expect(times).toBeLessThan(most(8));
  });

  test('with one tab: at each of the eight widths, and no more', async () => {
    const { times, out } = await readings(COMPLET.replace('\n    - nom: Les Hauts', '\n\t- nom: Les Hauts'));
    expect(out).toContain('Une tabulation sert de retrait.');
    expect(times).toBeLessThan(most(10));
  });

  test('with a problem on every fourth line', async () => {
    let n = 0;
    const colonless = (all: string, key: string) => (n++ % 4 === 0 ? `${key} ` : all);
    const { times, out } = await readings(COMPLET.replace(/^( *(?:- )?[a-z_]+): (?=\S)/gm, colonless));
    expect(out).toContain('n’est ni une clé');
    expect(times).toBeLessThan(most(17));
  });
});
