import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/kernel/french/quote.ts';
import { shown } from '../../src/kernel/shown.ts';
import { placeOf } from '../../src/report/place.ts';
import { REPORTERS } from '../support/reporters.ts';
import { HOSTILE, OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

const unescaped = (text: string, ...escapes: (readonly [string, string])[]) =>
  escapes.reduce((result, [code, character]) => result.replaceAll(code, character), text);
const BREAKS = [
  ['%0D', '\r'],
  ['%0A', '\n'],
] as const;
const data = (text: string) => unescaped(text, ...BREAKS, ['%25', '%']);
const property = (text: string) => unescaped(text, ...BREAKS, ['%3A', ':'], ['%2C', ','], ['%25', '%']);

/**
 * A workflow command, step by step as the runner of GitHub Actions takes it apart: leading space is nothing, the first `::` after the name
 * ends the properties, `,` and the first `=` part them, escapes are undone one after the other. Undefined for a line of the log.
 */
function command(line: string) {
  const reported = line.trimStart();
  const end = reported.indexOf('::', 2);
  if (!reported.startsWith('::') || end < 0) return undefined;
  const info = reported.slice(2, end);
  const space = info.indexOf(' ');
  const pairs = space < 0 ? [] : info.slice(space + 1).split(',');
  const properties = pairs
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair] as const);
  return {
    name: space < 0 ? info : info.slice(0, space),
    properties: Object.fromEntries(
      properties.map(([key, pair]) => [key, property(pair.slice(pair.indexOf('=') + 1))]),
    ),
    data: data(reported.slice(end + 2)),
  };
}

describe('github', () => {
  it('shows ten problems', async () => {
    await expect(
      REPORTERS.github([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS),
    ).toMatchFileSnapshot('golden/dix-fautes.github.txt');
  });

  it('gives an annotation its file, lines from 1, title, and a message that names the place', () => {
    const [line = ''] = REPORTERS.github(
      [{ file: './d/f.yaml', text: '', problems: [problem('avertissement', { hint: 'Conseil.' })] }],
      OPTIONS,
    ).split('\n');
    expect(command(line)).toEqual({
      name: 'warning',
      properties: {
        file: 'd/f.yaml',
        line: '1',
        endLine: '1',
        col: '1',
        endColumn: '2',
        title: 'csi (regle)',
      },
      data: 'd/f.yaml:1:1 Message.\nConseil.',
    });
  });

  it('gives no column for a problem on several lines', () => {
    const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
    const [line = ''] = REPORTERS.github(
      [{ file: 'f.yaml', text: '', problems: [problem('erreur', { range })] }],
      OPTIONS,
    ).split('\n');
    expect(command(line)?.properties).toEqual({
      file: 'f.yaml',
      line: '2',
      endLine: '4',
      title: 'csi (regle)',
    });
  });

  it('never lets a name or a message end a command or start another', () => {
    fc.assert(
      fc.property(HOSTILE, (reports) => {
        const lines = REPORTERS.github(reports, OPTIONS).split('\n');
        const commands = lines.map(command).filter((one) => one !== undefined);
        expect(lines.length).toBe(reports.length + 2);
        expect(commands.length).toBe(reports.length);
        for (const [i, { name, properties, data: printed }] of commands.entries()) {
          const { file = '', problems: [{ message = '', rule = '', hint = undefined } = {}] = [] } =
            reports[i] ?? {};
          const place = shown(placeOf(file));
          expect(properties).toMatchObject({ file: place, title: harmless(`csi (${rule})`) });
          expect(printed).toBe(harmless(`${place}:1:1 ${message}${hint ? `\n${hint}` : ''}`));
          expect(['error', 'warning']).toContain(name);
          expect(Object.keys(properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
        }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for them
        expect(lines.join('')).not.toMatch(/[\u0000-\u0008\u000d\u001b\u2028]/);
      }),
    );
  });

  it('keeps every character that is safe', () => {
    const message = 'Un % : deux, trois\r\nquatre ::error::cinq %0A %3A';
    const [line = ''] = REPORTERS.github(
      [{ file: 'a,b:c%.yaml', text: '', problems: [problem('erreur', { message })] }],
      OPTIONS,
    ).split('\n');
    expect(command(line)).toMatchObject({
      properties: { file: 'a,b:c%.yaml' },
      data: `a,b:c%.yaml:1:1 ${message}`,
    });
  });
});
