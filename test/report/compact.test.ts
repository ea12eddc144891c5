import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/kernel/problem.ts';
import { columns } from '../../src/report/text/columns.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { REPORTERS } from '../support/reporters.ts';
import { OPTIONS, problem, reportOf } from './support.ts';

const at = (line: number, fields: Partial<Problem> = {}) =>
  problem('avertissement', {
    range: { start: { line, column: 3 }, end: { line, column: 5 } },
    message: `Message ${line}.`,
    ...fields,
  });
const LINES = Array.from({ length: 200 }, (_, i) => `- ligne: ${i + 1}`).join('\n');
const printed = (problems: Problem[], options = OPTIONS) =>
  REPORTERS.texte([{ file: 'f.yaml', text: LINES, problems }], options);
const many = (n: number, fields: Partial<Problem> = {}, from = 1) =>
  Array.from({ length: n }, (_, i) => at(from + i, fields));
const carets = (text: string) => text.match(/\^+/g)?.length ?? 0;

describe('many problems of one rule', () => {
  it('are shown with their lines up to ten in a file; beyond, only the first three are and the others are listed', () => {
    expect(carets(printed(many(10)))).toBe(10);
    expect(carets(printed(many(11)))).toBe(3);
    expect(printed(many(11)).split('\n\n').at(-2)).toBe(
      [
        'f.yaml  avertissement  regle',
        '  8 autres\u00a0:',
        ...['4', '5', '6', '7', '8', '9', '10', '11'].map(
          (line) => `  ${`${line}:3`.padStart(4)}  Message ${line}.`,
        ),
      ].join('\n'),
    );
  });

  it('are counted for each rule in each file', () => {
    const two = [...many(6), ...many(6, { rule: 'autre' }, 20)];
    expect(carets(printed(two))).toBe(12);
    const both = printed([
      ...many(12),
      at(50, { rule: 'seule' }),
      ...many(12, { rule: 'autre', severity: 'erreur' }, 60),
    ]);
    expect(carets(both)).toBe(7);
    expect(both.match(/^f\.yaml {2}\S+ {2}\S+$/gm)).toEqual([
      'f.yaml  avertissement  regle',
      'f.yaml  erreur  autre',
    ]);
    expect(both).toContain('12 erreurs, 13 avertissements dans 1 fichier.');
    const files = ['f.yaml', 'g.yaml'].map((file) => ({ file, text: LINES, problems: many(8, { file }) }));
    expect(carets(REPORTERS.texte(files, OPTIONS))).toBe(16);
  });

  it('keep hints and severities, and the limit of --max-problemes', () => {
    const styles = { ...PLAIN, red: (text: string) => `<r>${text}</r>` };
    const text = printed(many(11, { severity: 'erreur', hint: 'Faites ceci.' }), { ...OPTIONS, styles });
    expect(text).toContain('f.yaml  <r>erreur</r>  regle\n');
    expect(text).toMatch(
      /\n {3}4:3 {2}Message 4\.\n(?: {2,3}\d+:3 {2}Message \d+\.\n){7} {2}→ Faites ceci\.\n/,
    );
    expect(text.split('Faites ceci.').length - 1).toBe(4);
    const each = many(12).map((problem, i) => ({ ...problem, hint: `Faites ${i}.` }));
    expect(printed(each)).toContain('   4:3  Message 4. → Faites 3.\n');
    const limited = printed(many(20), { ...OPTIONS, max: 11 });
    expect(limited).toContain('8 autres\u00a0:');
    expect(limited).toContain('9 autres problèmes ne sont pas listés.');
  });

  it('print no character of the file that could harm the terminal', () => {
    const text = printed(many(12, { message: 'a\u001b[2Jb\u202e', hint: 'c\u001bd' }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for them
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  const draft = `version: 1\nvisas:\n${'  - "à compléter : la délibération du conseil municipal qui autorise le maire à signer"\n  - "à compléter : 日本語の長い文章 et un texte"\n'.repeat(20)}`;
  const sound = `${draft}document: { type: contrat, titre: T, statut: projet }
territoire: { nom: Bourges, departements: ["18"] }
parties: [{ id: e, type: etat, nom: État, role: signataire, representants: [{ prenom: A, nom: B, qualite: préfet }] }]
axes: [{ id: a, titre: A, engagements: [{ id: x, titre: X, porteurs: [e] }] }]\n`;

  it.each([80, 40])('fit in a terminal of %i columns, with each place once', async (width) => {
    const whole = await reportOf('contrat.yaml', new TextEncoder().encode(sound));
    const report = { ...whole, problems: whole.problems.map(({ lacks, hint, ...problem }) => problem) };
    const text = REPORTERS.texte([report], { ...OPTIONS, width });
    const rows = text.split('\n').filter((row) => /^ {2}(?: *\d+:\d+| {5,}) {2}\S/.test(row));
    expect(rows.length).toBeGreaterThanOrEqual(37);
    for (const row of rows) expect(columns(row)).toBeLessThanOrEqual(width);
    const found = report.problems
      .filter(({ rule }) => rule === 'a-completer')
      .map(({ range: { start } }) => `${start.line}:${start.column}`);
    expect(found.length).toBe(40);
    for (const place of found)
      expect(text.match(new RegExp(`(?<![\\d])${place}(?!\\d)`, 'g'))).toEqual([place]);
    await expect(text).toMatchFileSnapshot(`golden/a-completer-${width}.txt`);
  });
});

describe('problems that lack something', () => {
  const lacking = (n: number, keys: readonly string[] = ['pilote']) =>
    Array.from({ length: n }, (_, i) =>
      at(i + 1, {
        hint: 'Ajoutez « pilote ».',
        lacks: keys.map((key) => ({
          noun: 'engagement',
          what: `sans ${key}`,
          of: `1.${i + 1}`,
          hint: `Ajoutez « ${key} ».`,
        })),
      }),
    );
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('share a line for each thing that is lacking, from four of a rule on, each with its own line number', () => {
    const text = plain(
      printed([...lacking(3), ...lacking(2, ['pilote', 'date'])], { ...OPTIONS, width: 200 }),
    );
    expect(text.split('\n\n')[0]).toBe(
      [
        'f.yaml  avertissement  regle',
        '  5 engagements sans pilote : 1.1 (l. 1), 1.2 (l. 2), 1.3 (l. 3), 1.1 (l. 1), 1.2 (l. 2)',
        '  → Ajoutez « pilote ».',
        '  2 engagements sans date : 1.1 (l. 1), 1.2 (l. 2)',
        '  → Ajoutez « date ».',
      ].join('\n'),
    );
    expect(text).toContain('5 avertissements dans 1 fichier.');
    expect(carets(printed(lacking(3)))).toBe(3);
  });

  it('are grouped by severity, and stay apart where some of a rule lack nothing', () => {
    const errors = lacking(4).map((one) => ({ ...one, severity: 'erreur' as const }));
    expect(printed([...errors, ...lacking(4)]).match(/4 engagements sans pilote/g)).toHaveLength(2);
    expect(carets(printed([...lacking(4), at(9)]))).toBe(5);
  });

  it.each([100, 80, 40])('fit in %i columns, and name sixty at most', (width) => {
    const text = printed(lacking(200), { ...OPTIONS, width });
    for (const row of text.split('\n')) expect(columns(row)).toBeLessThanOrEqual(width);
    expect(plain(text)).toContain('200 engagements sans pilote');
    expect(text.match(/1\.\d+/g)).toHaveLength(60);
  });
});
