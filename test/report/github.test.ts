import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/report/index.ts';
import { HOSTILE, OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

/** A workflow command as the runner of GitHub Actions parses it: properties and data, unescapedd; undefined for a plain line. */
function command(line: string) {
  const [, name = '', rest = '', data = ''] = /^::(\w+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
  if (!name) return undefined;
  const unescaped = (text: string) => text.replace(/%(3A|2C|0D|0A|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const properties = Object.fromEntries(
    rest.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { name, properties, data: unescaped(data) };
}

describe('github', () => {
  it('shows ten faults', async () => {
    await expect(REPORTERS.github([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS)).toMatchFileSnapshot(
      'golden/dix-fautes.github.txt',
    );
  });

  it('gives an annotation its file, lines from 1, title, and a message that names the place', () => {
    const [line = ''] = REPORTERS.github(
      [{ file: './d/f.yaml', text: '', problems: [problem('avertissement', { hint: 'Conseil.' })] }],
      OPTIONS,
    ).split('\n');
    expect(command(line)).toEqual({
      name: 'warning',
      properties: { file: 'd/f.yaml', line: '1', endLine: '1', col: '1', endColumn: '2', title: 'csi (regle)' },
      data: 'd/f.yaml:1:1 Message.\nConseil.',
    });
  });

  it('gives no column to what spans lines', () => {
    const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
    const [line = ''] = REPORTERS.github([{ file: 'f.yaml', text: '', problems: [problem('erreur', { range })] }], OPTIONS).split('\n');
    expect(command(line)?.properties).toEqual({ file: 'f.yaml', line: '2', endLine: '4', title: 'csi (regle)' });
  });

  it('never lets a name or a sentence end a command or begin another', () => {
    fc.assert(
      fc.property(HOSTILE, (reports) => {
        const lines = REPORTERS.github(reports, OPTIONS).split('\n');
        const commands = lines.map(command).filter((one) => one !== undefined);
        expect(lines.length).toBe(reports.length + 2);
        expect(commands.length).toBe(reports.length);
        for (const { name, properties } of commands) {
          expect(['error', 'warning']).toContain(name);
          expect(Object.keys(properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
        }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(lines.join('')).not.toMatch(/[\u0000-\u0008\u000d\u001b\u2028]/);
      }),
    );
  });

  it('keeps every character that is safe', () => {
    const message = 'Un % : deux, trois\r\nquatre ::error::cinq %0A %3A';
    const [line = ''] = REPORTERS.github([{ file: 'a,b:c%.yaml', text: '', problems: [problem('erreur', { message })] }], OPTIONS).split(
      '\n',
    );
    expect(command(line)).toMatchObject({ properties: { file: 'a,b:c%.yaml' }, data: `a,b:c%.yaml:1:1 ${message}` });
  });
});
