import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import type { Problem } from '../../src/problem.ts';
import { frame } from '../../src/report/frame.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/styles.ts';

const bytes = readFileSync(join(import.meta.dirname, 'golden/dix-fautes.yaml'));
const options = { styles: PLAIN, width: 100 };
const report = (file: string, content: Uint8Array) => {
  const { text, problems } = checkContrat(file, content);
  return { file, text, problems };
};
const problem = (severity: Problem['severity']): Problem => ({
  rule: 'regle',
  severity,
  message: 'Message.',
  file: 'f.yaml',
  path: ['a'],
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
});

describe('texte', () => {
  it('shows ten faults, each at its place', async () => {
    await expect(REPORTERS.texte([report('dix-fautes.yaml', bytes)], options)).toMatchFileSnapshot('golden/dix-fautes.txt');
  });

  it('fits a narrow terminal', async () => {
    await expect(REPORTERS.texte([report('dix-fautes.yaml', bytes)], { ...options, width: 50 })).toMatchFileSnapshot(
      'golden/dix-fautes-50.txt',
    );
  });

  it.each([
    [[], 'Aucun problème dans 1 fichier.\n'],
    [['erreur'], '1 erreur dans 1 fichier.\n'],
    [['erreur', 'erreur', 'avertissement'], '2 erreurs, 1 avertissement dans 1 fichier.\n'],
    [['avertissement', 'avertissement'], '2 avertissements dans 1 fichier.\n'],
  ] as const)('counts %j', (severities, summary) => {
    const text = REPORTERS.texte([{ file: 'f.yaml', text: 'a: 1\n', problems: severities.map(problem) }], options);
    expect(text.split('\n\n').at(-1)).toBe(summary);
  });

  it('counts over several files, and colours by severity', () => {
    const styles = { ...PLAIN, red: (text: string) => `<r>${text}</r>`, yellow: (text: string) => `<y>${text}</y>` };
    const reports = [
      { file: 'f.yaml', text: 'a: 1\n', problems: [problem('erreur')] },
      { file: 'g.yaml', text: 'a: 1\n', problems: [problem('avertissement')] },
    ];
    const text = REPORTERS.texte(reports, { styles, width: 80 });
    expect(text).toContain('<r>^</r>');
    expect(text).toContain('<y>^</y>');
    expect(text).toContain('<r>1 erreur</r>, <y>1 avertissement</y> dans 2 fichiers.');
  });

  it('lets no control character of the file through to the terminal', () => {
    const text = REPORTERS.texte([report('\u001b[31mf.yaml', new TextEncoder().encode('a: "\u001b[2J\u202e"\n'))], options);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('frame', () => {
  const style = { gutter: (text: string) => text, caret: (text: string) => text };
  const draw = (line: string, from: number, to: number, width = 60) =>
    frame([line], { start: { line: 1, column: from }, end: { line: 1, column: to } }, width, style).map((row) => row.slice(6));

  it.each([
    ['a: bcd', 4, 7, '   ^^^'],
    ['a: 日本', 4, 6, '   ^^^^'],
    ['日本: x', 5, 6, '      ^'],
    ['a:\tb', 4, 5, '      ^'],
    ['a: é\u0301x', 6, 7, '    ^'],
    ['a: 👩‍👩‍👧x', 12, 13, '     ^'],
    ['a: ', 4, 4, '   ^'],
    ['', 1, 1, '^'],
  ])('puts the caret under the right letter: %s', (line, from, to, carets) => {
    if (line === '') return expect(draw(line, from, to)).toEqual([]);
    expect(draw(line, from, to)[1]).toBe(carets);
  });

  it('cuts a long line around its fault, at any place', () => {
    const line = `titre: ${'é'.repeat(5000)}X${'日'.repeat(5000)}`;
    for (const column of [1, 30, 60, 2000, 5008, 5009, 5030, 9000, line.length]) {
      const [text = '', carets = ''] = draw(line, column, column + 1, 80);
      const letter = [...text].reduce<[number, string]>(
        ([at, found], c) => [at + (c === '日' ? 2 : 1), at === carets.indexOf('^') ? c : found],
        [0, ''],
      )[1];
      expect(letter).toBe(line[column - 1]);
      expect(text.length).toBeLessThanOrEqual(80);
    }
  });

  it('says nothing of a line that is not there', () => {
    expect(frame(['a'], { start: { line: 9, column: 1 }, end: { line: 9, column: 2 } }, 80, style)).toEqual([]);
  });
});

describe('json', () => {
  it('has a version, places from 1 and totals', () => {
    const { version, fichiers, total } = JSON.parse(REPORTERS.json([report('dix-fautes.yaml', bytes)], options));
    expect(version).toBe(1);
    expect(total).toEqual({ fichiers: 1, erreurs: fichiers[0].problemes.length, avertissements: 0 });
    expect(fichiers[0].problemes[0]).toEqual({
      regle: 'valeur-inattendue',
      gravite: 'erreur',
      message: '«\u00a0titre\u00a0» attend un texte, pas un nombre (12).',
      conseil: 'Mettez le texte entre guillemets\u00a0: "12"',
      chemin: ['document', 'titre'],
      debut: { ligne: 3, colonne: 35 },
      fin: { ligne: 3, colonne: 37 },
    });
  });

  it('of no file is valid', () => {
    expect(JSON.parse(REPORTERS.json([], options))).toEqual({
      version: 1,
      fichiers: [],
      total: { fichiers: 0, erreurs: 0, avertissements: 0 },
    });
  });
});
