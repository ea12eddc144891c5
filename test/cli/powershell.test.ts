import { describe, expect, it } from 'vitest';
import { powershell } from '../../src/cli/completion/powershell.ts';
import { wordsOf } from '../../src/cli/completion/words.ts';
import { program } from '../../src/cli/program.ts';
import { csi, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

const commands = wordsOf(program(fakeIo(), () => {}));
const { stdout: script } = csi(folderWith(), ['completion', 'powershell']);

/** The rows of a table in the script, with their texts unescaped as .NET does. */
const table = (name: string, text = script): string[][] => {
  const [, rows = ''] = new RegExp(`\\$${name} = @\\(\\n([\\s\\S]*?)\\n {2}\\)`).exec(text) ?? [];
  return rows
    .split('\n')
    .map((line) =>
      (/^ {4}'([^']*)'$/.exec(line)?.[1] ?? `not a row: ${line}`)
        .split('|')
        .map((cell) =>
          cell.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
        ),
    );
};

describe('completion in PowerShell', () => {
  it('knows every option of every command, the kind of its value, and its help', () => {
    const expected = [...commands.slice(1), ...commands.slice(0, 1)].flatMap(({ name, options }) =>
      options.flatMap(({ flags, value, description }) =>
        flags.map((flag) => [name, flag, value?.kind ?? '', value?.words.join(' ') ?? '', description]),
      ),
    );
    expect(expected.length).toBeGreaterThan(40);
    expect(table('options')).toEqual(expected);
  });

  it('knows every command and the kind of its argument', () => {
    expect(table('commandes')).toEqual(
      commands
        .slice(1)
        .map(({ name, argument, suite, summary }) => [
          name,
          argument?.kind ?? '',
          argument?.words.join(' ') ?? '',
          suite?.kind ?? '',
          suite?.words.join(' ') ?? '',
          summary,
        ]),
    );
  });

  it('completes every kind of value', () => {
    const kinds = new Set(
      commands
        .flatMap(({ options, argument }) => [argument, ...options.map(({ value }) => value)])
        .map((value) => value?.kind),
    );
    const cases = [...script.matchAll(/^ {6}'([^']+)' \{/gm)].map(([, kind]) => kind);
    expect(
      [...kinds].filter((kind) => kind !== undefined && kind !== 'libre' && !cases.includes(kind)),
    ).toEqual([]);
    expect(cases.length).toBeGreaterThan(6);
  });

  it('is ASCII, which every code page of a console decodes the same way', () => {
    expect(script).toMatch(/^[\n -~]+$/);
    expect(script).toContain('fin-apres-mandat');
  });

  it('contains no text that could end its quotation marks or expand a variable', () => {
    const description = "l'été ‘a’ “b” `touch c` $(touch d) \"e\" | \\u0027 ; 'f' \n x";
    const words = { name: 'x', summary: description, options: [{ flags: ['--y'], description }] };
    const hostile = powershell({
      commands: [{ ...words, name: '' }, words],
      regles: ["a'b"],
      pesables: [],
      niveaux: [],
      rapports: [],
    });
    expect(table('options', hostile)).toEqual([
      ['x', '--y', '', '', description],
      ['', '--y', '', '', description],
    ]);
    expect(hostile).toMatch(/^[\n -~]+$/);
    expect(hostile).toContain("@('a\\u0027b' -split ' ')");
  });
});
