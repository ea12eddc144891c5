import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Lexer } from 'yaml';
import { fixFile } from '../../../src/check/fix/index.ts';
import { read } from '../../support/files.ts';
import { runs } from '../../support/tiers.ts';
import { whole } from '../cases.ts';

// With fewer runs, too little would be fixed.
const RUNS = Math.max(20, runs(20, 100));
const SIGNS = [
  ...':-#&*!|>\'"%@`{}[],?\\\t\n é日👍\u00a0€',
  ...[
    ': ',
    ' : ',
    ' #',
    '\n  ',
    '- ',
    '12 000',
    '01004',
    '31/12/2026',
    'oui',
    'titre: ',
    'titree: ',
    'date: ',
    'code_insee: ',
    'population: ',
    '&a ',
    '*a',
    '\r\n',
  ],
];
// Each can be read and has something to fix.
const spaced = [
  whole(''),
  read('examples/toulouse.yaml').slice(0, 4000),
  read('test/fixtures/complet.yaml').slice(0, 5000),
].map((text) => text.replace(/code_insee: "(\d{5})"/, 'code_insee: $1'));
// One of them is indented with tabs, as an editor would write it.
const texts = [
  ...spaced,
  (spaced[1] ?? '').replace(
    /^ +/gm,
    (indent) => '\t'.repeat(indent.length / 2) + ' '.repeat(indent.length % 2),
  ),
];
const changes = fc.array(fc.record({ at: fc.nat(8000), cut: fc.nat(6), put: fc.constantFrom(...SIGNS) }), {
  minLength: 1,
  maxLength: 8,
});

describe('fixing any file', () => {
  it('passes its own proof, keeps the number of lines, and leaves nothing to fix', async () => {
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), changes, async (text, cuts) => {
        const typed = cuts.reduce(
          (t, { at, cut, put }) => t.slice(0, at % t.length) + put + t.slice((at % t.length) + cut),
          text,
        );
        const bytes = new TextEncoder().encode(typed);
        const after = await fixFile('f.yaml', bytes);
        expect(Buffer.from(after.bytes).toString().split('\n').length).toBe(typed.split('\n').length);
        expect((await fixFile('f.yaml', after.bytes)).fixes).toEqual([]);
        if (after.fixes.length > 0) fixed++;
        else expect(after.bytes).toBe(bytes);
      }),
      { numRuns: RUNS },
    );
    expect(fixed).toBeGreaterThan(RUNS / 20);
  });

  it('accepts any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await fixFile('f.yaml', bytes)).bytes).toBe(bytes);
      }),
      { numRuns: RUNS },
    );
  });

  it('takes a few readings for thousands of problems', async () => {
    const many = `territoire:\n  communes:\n${'    - { code_insee: 01004, nom: A, population: 12 000 }\n'.repeat(3000)}`;
    const start = process.cpuUsage().user;
    const { fixes } = await fixFile('f.yaml', new TextEncoder().encode(many));
    // The library alone would take too long over all of them: the first are fixed, and the next run goes on.
    expect(fixes.length).toBe(process.env.CSI_BIBLIOTHEQUES ? 2988 : 6000);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(20);
  });

  it.each([
    ['a short file: at each of the tries', 100, 25],
    ['a long file: as many as half of them cost', 800, 15],
  ])('reads again to find which fixes are correct, %s', async (_, count, most) => {
    const lex = vi.spyOn(Lexer.prototype, 'lex');
    const double = '    - { nom: A, exclusions: ["58997", 58997] }\n';
    const text = `---\nterritoire:\n  epci:\n${double.repeat(count)}`;
    const { fixes } = await fixFile('f.yaml', new TextEncoder().encode(text));
    const read = lex.mock.calls.reduce((sum, [source]) => sum + source.length, 0) / text.length;
    lex.mockRestore();
    expect(fixes).toEqual([]);
    expect(read).toBeGreaterThan(most - 2);
    expect(read).toBeLessThan(most + 0.5);
  });
});
