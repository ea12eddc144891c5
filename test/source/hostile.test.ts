import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { REPORTERS } from '../support/reporters.ts';
import { rows } from '../support/tiers.ts';

const MEGABYTE = 1_000_000;
const encode = (text: string) => new TextEncoder().encode(text);
const fill = (part: string, size: number) => part.repeat(Math.ceil(size / part.length));

async function check(bytes: Uint8Array) {
  const { text, problems } = await checkContrat('f.yaml', bytes);
  const report = REPORTERS.texte([{ file: 'f.yaml', text, problems }], { styles: PLAIN, width: 100 });
  return { rules: problems.map(({ rule }) => rule), first: problems[0], report };
}

describe('hostile files', () => {
  it('refuses a file that is not UTF-8, at the invalid byte', async () => {
    const latin = Uint8Array.from([...encode('titre: "é\ufffd"\nnom: Saint-'), 0xc9, 0x74]);
    expect(await check(latin)).toMatchObject({
      rules: ['encodage'],
      first: { range: { start: { line: 2, column: 12 } } },
    });
    expect((await check(latin)).first?.hint).toContain('Windows-1252');
    expect((await check(latin)).first?.hint).toContain('«\u00a0É\u00a0»');
    expect((await check(Uint8Array.from([0xff, 0xfe, 0x61, 0x00]))).first?.message).toContain('UTF-16');
    expect(
      (await check(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0xe9]))).first?.range.start,
    ).toEqual({ line: 1, column: 4 });
    expect((await check(new Uint8Array(0))).rules).toEqual(['fichier-vide']);
  });

  it('refuses aliases that multiply', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${fill(`*a${i}, `, 45)}]`);
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...levels].join('\n');
    expect((await check(encode(bomb))).rules).toEqual(['reperes-trop-nombreux']);
    expect((await check(encode(`a: &a 1\nb: [${fill('*a,', 350_000)}]\n`))).rules).toEqual([
      'reperes-trop-nombreux',
    ]);
  });

  it('reports a thousand problems, then that there are more', async () => {
    for (const part of rows(['a: b\n', 'a:\n\tb: 1\n', '%a\n', '*a : 1\n', '@ : '], 1)) {
      const { rules, report } = await check(encode(`z: 1\n${fill(part, 100_000)}`));
      expect(rules.length).toBeLessThanOrEqual(1001);
      expect(report.length).toBeLessThan(MEGABYTE);
    }
    const { rules } = await check(encode(`version: 1\naxes:\n${fill('  - {}\n', 100_000)}`));
    expect([rules.length, rules.at(-1)]).toEqual([1001, 'problemes-non-listes']);
  });

  it('stops reading again if every line breaks the reading', async () => {
    const { rules } = await check(encode(`version: 1\n${'a: "b" c\n'.repeat(500)}`));
    expect([rules.length < 100, rules.at(-1)]).toEqual([true, 'texte-apres-guillemets']);
  });

  it('takes linear time on a long line of blanks', async () => {
    const blanks = fill(' ', 2 * MEGABYTE);
    for (const text of rows(
      [
        `a: b: c${blanks}d\n`,
        `a\n${blanks}b: c\n`,
        `a: "x"${blanks}y\n`,
        `a: "${blanks}\nb: 1\n`,
        `z: -${blanks}'${blanks}`,
      ],
      2,
    )) {
      expect([1, 2]).toContain((await check(encode(text))).rules.length);
    }
  });

  it('keeps the report of a line of megabytes short', async () => {
    const { rules, report } = await check(encode(`version: ${fill('9', MEGABYTE)}${fill('é', MEGABYTE)}\n`));
    expect(rules).toContain('valeur-inattendue');
    expect(report.length).toBeLessThan(2000);
  });
});
