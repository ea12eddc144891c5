import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/styles.ts';

/** Files as authors really leave them, each with many faults: the end of a faulty line says `#! column rule`, once for each of its faults. */
const FOLDER = join(import.meta.dirname, 'bench');
const MARKS = / +((?:#! \d+ [a-z-]+ *)+)$/;

function marked(name: string): { text: string; expected: string[] } {
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
  const expected = lines.flatMap((line, i) =>
    [...(MARKS.exec(line)?.[1] ?? '').matchAll(/#! (\d+) ([a-z-]+)/g)].map(([, column, rule]) => `${i + 1}:${column} ${rule}`),
  );
  return { text: lines.map((line) => line.replace(MARKS, '')).join('\n'), expected };
}

async function told(bytes: Uint8Array) {
  const { text, problems } = await checkContrat('contrat.yaml', bytes);
  const found = problems.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`);
  return { found, report: REPORTERS.texte([{ file: 'contrat.yaml', text, problems }], { styles: PLAIN, width: 110 }) };
}

const encode = (text: string) => new TextEncoder().encode(text);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

describe('the bench of faults', () => {
  it('is all there', () => {
    expect(files.length).toBeGreaterThanOrEqual(14);
    const marks = files.flatMap((name) => marked(name).expected);
    expect(marks.length).toBeGreaterThanOrEqual(200);
    expect(marked('douze-fautes.yaml').expected.length).toBe(12);
  });

  it.each(files)('%s: every fault at its place, none missing, none extra', async (name) => {
    const { text, expected } = marked(name);
    const { found, report } = await told(encode(text));
    expect(found).toEqual(expected);
    await expect(report).toMatchFileSnapshot(`bench/golden/${name.replace('.yaml', '.txt')}`);
  });

  const { text, expected } = marked('dates.yaml');

  it.each([
    ['a byte order mark', `\ufeff${text}`],
    ['the line ends of Windows', text.replace(/\n/g, '\r\n')],
    ['both', `\ufeff${text.replace(/\n/g, '\r\n')}`],
    ['no line end at the end', text.trimEnd()],
  ])('tells the same of a file with %s', async (_, changed) => {
    expect((await told(encode(changed))).found).toEqual(expected);
  });

  const latin = (encoding: 'latin1' | 'utf16le', from: string) => new Uint8Array(Buffer.from(from, encoding));

  it.each([
    ['windows-1252', latin('latin1', text)],
    ['utf-16', latin('utf16le', `\ufeff${text}`)],
    ['nul', encode(text.replace('Dax', 'Dax\0'))],
    ['retour-chariot', encode(text.replace(/\n/g, '\r'))],
  ])('says of a file in %s what to do, and nothing of the faults that can’t be read', async (name, bytes) => {
    const { found, report } = await told(bytes);
    expect(found.length).toBe(1);
    await expect(report).toMatchFileSnapshot(`bench/golden/octets-${name}.txt`);
  });
});
