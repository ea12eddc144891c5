import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/index.ts';
import { readPlain } from '../../src/source/plain/index.ts';

const OPENING = /#[ \t]*csi:/;

/** The comments of a text as « line:column text → line it applies to ». */
async function found(text: string): Promise<string[]> {
  const read = await readSource('f.yaml', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.value.comments(OPENING).map(({ text: reported, span, line }) => {
    const { start, end } = read.value.range(span);
    expect(end.line).toBe(start.line);
    expect(end.column - start.column).toBe(reported.length + 1);
    return `${start.line}:${start.column}${reported} → ${line ?? 'rien'}`;
  });
}

describe('comments of a file', () => {
  it.each<[name: string, text: string, expected: string[]]>([
    ['at the end of a line', 'a: 1 # csi: x\n', ['1:6 csi: x → 1']],
    ['alone: of the next line', '# csi: x\na: 1\n', ['1:1 csi: x → 2']],
    [
      'alone, above other comments and blank lines',
      'a: 1\n  # csi: x\n# y\n\n   \n#csi: z\nb: 2\n',
      ['2:3 csi: x → 7', '6:1csi: z → 7'],
    ],
    ['above nothing', 'a: 1\n# csi: x\n# y\n', ['2:1 csi: x → rien']],
    ['at the very end', 'a: 1\n# csi: x', ['2:1 csi: x → rien']],
    ['after a key whose value is below', 'a: # csi: x\n  b: 1\n', ['1:4 csi: x → 1']],
    ['after a dash', 'a:\n  - # csi: x\n    b: 1\n', ['2:5 csi: x → 2']],
    ['between brackets', 'a: [b, # csi: x\n  # csi: y\n  c]\n', ['1:8 csi: x → 1', '2:3 csi: y → 3']],
    [
      'after texts between quotation marks that hold the same',
      `a: "# csi: n" # csi: x\nb: '# csi: n' # csi: y\n`,
      ['1:15 csi: x → 1', '2:15 csi: y → 2'],
    ],
    [
      'in the head of a text below',
      'a: | # csi: x\n  # csi: n\n  t\n# csi: y\nb: 1\n',
      ['1:6 csi: x → 1', '4:1 csi: y → 5'],
    ],
    [
      'after the line of an anchor',
      'a: &x # csi: x\n  b: "# csi: n"\nc: *x # csi: y\n',
      ['1:7 csi: x → 1', '3:7 csi: y → 3'],
    ],
    ['before the start of the document', '# csi: x\n--- # y\na: 1\n', ['1:1 csi: x → 3']],
    ['with carriage returns', '# csi: x\r\n\r\na: 1 # csi: y\r\n', ['1:1 csi: x → 3', '3:6 csi: y → 3']],
    ['after a tab', 'a: 1\t# csi: x\n', ['1:6 csi: x → 1']],
    ['after wide signs, which count two', 'a: 👍 # csi: x\n', ['1:7 csi: x → 1']],
    ['behind a byte order mark', '\ufeff# csi: x\na: 1\n', ['1:1 csi: x → 2']],
  ])('%s', async (_, text, expected) => expect(await found(text)).toEqual(expected));

  it.each([
    ['in a text between quotation marks', 'a: "b # csi: x"\n'],
    ['in one over several lines', 'a: "b\n  # csi: x\n  c"\n'],
    ['in one between apostrophes', "a: 'b # csi: x'\n"],
    ['in a text below', 'a: |\n  b\n  # csi: x\n  c # csi: y\nd: 1\n'],
    ['in a folded text below', 'a: >-\n  b # csi: x\nd: 1\n'],
    ['in a text below, under a comment in its head', 'a: |2- # b\n   # csi: x\nd: 1\n'],
    ['in a key', '"# csi: x": 1\n'],
    ['glued to a word', 'a: b#csi: x\nc: 1\n'.replace('csi: x', 'csi:x')],
    ['inside another comment', 'a: 1 # b # csi: x\n'],
    ['in a text between braces', 'a: { b: "c # csi: x", d: "# csi: y" }\n'],
  ])('are not found %s', async (_, text) => expect(await found(text)).toEqual([]));

  it('are the same for both readers', async () => {
    const text = 'a: "# csi: n" # csi: x\nb:\n  # csi: y\n  - c: |\n      # csi: n\n    d: 1 # csi: z\n';
    expect(readPlain(text)).toBeDefined();
    expect(readPlain(`---\n${text}`)).toBeUndefined();
    const places = (await found(`---\n${text}`)).map((place) =>
      place.replace(/\d+(?=:\d)|\d+$/g, (line) => String(Number(line) - 1)),
    );
    expect(places).toEqual(await found(text));
    expect(places.length).toBe(3);
  });

  it('are listed once if aliases repeat the value around them', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(2).fill(`*a${i}`).join(', ')}]`,
    ).join('\n');
    expect(await found(`a0: &a0 ["# csi: n"] # csi: x\n${levels}\n`)).toEqual(['1:22 csi: x → 1']);
  });

  it('take linear time, however many there are and wherever they are', async () => {
    const quoted = `a: "${'# '.repeat(50_000)}" ${'# csi: '.repeat(50_000)}\n`;
    const rows = `${'# csi: x\n'.repeat(50_000)}a: 1\n`;
    const counted = async (text: string) => {
      const read = await readSource('f.yaml', new TextEncoder().encode(text));
      return read.ok && read.value.comments(OPENING).length;
    };
    const start = process.cpuUsage().user;
    expect([await counted(quoted), await counted(rows)]).toEqual([1, 50_000]);
    // It takes 0.1 s; it would take minutes if each comment scanned the lines around it.
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
  });
});
