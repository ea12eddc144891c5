import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { readWhole } from '../../src/source/library/whole.ts';
import { readPlain } from '../../src/source/plain/index.ts';
import { REPORTERS } from '../support/reporters.ts';

const MEGABYTE = 1_000_000;
const encode = (text: string) => new TextEncoder().encode(text);
const fill = (part: string, size: number) => part.repeat(Math.ceil(size / part.length));

async function check(bytes: Uint8Array) {
  const { text, problems } = await checkContrat('f.yaml', bytes);
  const report = REPORTERS.texte([{ file: 'f.yaml', text, problems }], { styles: PLAIN, width: 100 });
  return { rules: problems.map(({ rule }) => rule), first: problems[0], report };
}

const generate = join(import.meta.dirname, '../bench/generate.mjs');

describe('files of megabytes', () => {
  it('refuses a file that is too big, too deep or too long, in one sentence', async () => {
    expect((await check(new Uint8Array(20 * MEGABYTE + 1))).rules).toEqual(['fichier-trop-gros']);
    for (const part of ['[', '{a: ', '- ', '? ', '- {a: ['])
      expect((await check(encode(fill(part, 10 * MEGABYTE)))).rules).toEqual(['imbrication-trop-profonde']);
    const stairs = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    expect((await check(encode(stairs))).rules).toEqual(['imbrication-trop-profonde']);
    expect((await check(encode(fill('\n', 4 * MEGABYTE + 1)))).rules).toEqual(['fichier-trop-gros']);
    // Two million lexemes, which take as much memory as five.
    expect((await check(encode(`axes: [${fill('[],', 2 * MEGABYTE)}]`))).rules).toEqual([
      'fichier-trop-gros',
    ]);
  });

  it('accepts a text of ten megabytes', async () => {
    expect((await check(encode(`version: 1\npreambule: "${fill('mot ', 10 * MEGABYTE)}"\n`))).rules).toEqual(
      Array(4).fill('cle-manquante'),
    );
    expect(
      (await check(encode(`version: 1\npreambule: |\n${fill(`  ${fill('é', 95)}\n`, 10 * MEGABYTE)}`))).rules,
    ).toEqual(Array(4).fill('cle-manquante'));
  });
});

describe('the plain reader', () => {
  it('reads a file of more than a megabyte as the library does', () => {
    const text = execFileSync(process.execPath, [generate, '1500'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const whole = readWhole(text);
    expect(text.length).toBeGreaterThan(1_000_000);
    expect('problems' in whole).toBe(false);
    expect(readPlain(text)?.data).toEqual('data' in whole && whole.data);
    expect(readPlain(`a:\n${'  - b\n'.repeat(499_000)}`)).toBeDefined();
  });

  it.each([
    ['too many values in lists', `a:\n${'  - b\n'.repeat(500_000)}`],
    ['too many values between brackets', `a: [${'b, '.repeat(500_000)}]\n`],
    ['too many keys', Array.from({ length: 500_001 }, (_, i) => `k${i}: b\n`).join('')],
  ])('leaves %s to the library', (_, text) => expect(readPlain(text)).toBeUndefined());
});
