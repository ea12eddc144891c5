import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/kernel/problem.ts';
import { frame } from '../../src/report/text/frame.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { REPORTERS } from '../support/reporters.ts';
import { OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

describe('texte', () => {
  it('shows ten problems, each at its place', async () => {
    await expect(
      REPORTERS.texte([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS),
    ).toMatchFileSnapshot('golden/dix-fautes.txt');
  });

  it('fits a narrow terminal', async () => {
    await expect(
      REPORTERS.texte([await reportOf('dix-fautes.yaml', TEN_FAULTS)], { ...OPTIONS, width: 50 }),
    ).toMatchFileSnapshot('golden/dix-fautes-50.txt');
  });

  it.each([
    [[], 'Aucun problème dans 1 fichier.\n'],
    [['erreur'], '1 erreur dans 1 fichier.\n'],
    [['erreur', 'erreur', 'avertissement'], '2 erreurs, 1 avertissement dans 1 fichier.\n'],
    [['avertissement', 'avertissement'], '2 avertissements dans 1 fichier.\n'],
  ] as const)('counts %j', (severities, summary) => {
    const text = REPORTERS.texte(
      [{ file: 'f.yaml', text: 'a: 1\n', problems: severities.map((severity) => problem(severity)) }],
      OPTIONS,
    );
    expect(text.split('\n\n').at(-1)).toBe(summary);
  });

  it('counts over several files, and colours by severity', () => {
    const styles = {
      ...PLAIN,
      red: (text: string) => `<r>${text}</r>`,
      yellow: (text: string) => `<y>${text}</y>`,
    };
    const reports = [
      { file: 'f.yaml', text: 'a: 1\n', problems: [problem('erreur')] },
      { file: 'g.yaml', text: 'a: 1\n', problems: [problem('avertissement')] },
    ];
    const text = REPORTERS.texte(reports, { styles, width: 80 });
    expect(text).toContain('<r>^</r>');
    expect(text).toContain('<y>^</y>');
    expect(text).toContain('<r>1 erreur</r>, <y>1 avertissement</y> dans 2 fichiers.');
  });

  it('prints no control character of the file', async () => {
    const text = REPORTERS.texte(
      [await reportOf('\u001b[31mf.yaml', new TextEncoder().encode('a: "\u001b[2J\u202e"\n'))],
      OPTIONS,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for them
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('frame', () => {
  const style = { gutter: (text: string) => text, caret: (text: string) => text };
  const draw = (line: string, from: number, to: number, width = 60) =>
    frame([line], { start: { line: 1, column: from }, end: { line: 1, column: to } }, width, style).map(
      (row) => row.slice(6),
    );

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

  it('cuts a long line around the problem, at any place', () => {
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

  it('is empty for a line that doesn’t exist', () => {
    expect(frame(['a'], { start: { line: 9, column: 1 }, end: { line: 9, column: 2 } }, 80, style)).toEqual(
      [],
    );
  });
});

describe('json', () => {
  it('has a version, positions from 1, and totals', async () => {
    const { version, fichiers, total } = JSON.parse(
      REPORTERS.json([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS),
    );
    expect(version).toBe(1);
    expect(total).toEqual({
      fichiers: 1,
      erreurs: fichiers[0].problemes.length,
      avertissements: 0,
      exceptions: 0,
    });
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

  it('is valid without files', () => {
    expect(JSON.parse(REPORTERS.json([], OPTIONS))).toEqual({
      version: 1,
      regles: {},
      fichiers: [],
      total: { fichiers: 0, erreurs: 0, avertissements: 0, exceptions: 0 },
    });
  });
});

describe('a report cut short', () => {
  const file = (name: string, ...severities: Problem['severity'][]) => ({
    file: name,
    text: 'a: 1\n',
    problems: severities.map((severity, i) => problem(severity, { file: name, rule: `regle-${i + 1}` })),
  });
  const reports = [
    file('f.yaml', 'avertissement', 'avertissement', 'erreur'),
    file('g.yaml', 'avertissement', 'erreur'),
  ];
  const listed = (format: 'texte' | 'github', max: number) =>
    REPORTERS[format](reports, { ...OPTIONS, max }).match(/[fg]\.yaml:1:1.*(?=\n)/g)?.length ?? 0;

  it.each(['texte', 'github'] as const)(
    'as %s lists at most the given number of problems, and counts all',
    (format) => {
      expect([0, 1, 3, 5, 9].map((max) => listed(format, max))).toEqual([0, 1, 3, 5, 5]);
      const text = REPORTERS[format](reports, { ...OPTIONS, max: 4 });
      expect(text).toMatch(
        /\n1 autre problème n’est pas listé\.\n+2 erreurs, 3 avertissements dans 2 fichiers\.\n$/,
      );
      expect(REPORTERS[format](reports, { ...OPTIONS, max: 1 })).toContain(
        '4 autres problèmes ne sont pas listés.',
      );
      expect(REPORTERS[format](reports, { ...OPTIONS, max: 5 })).not.toContain('autre');
    },
  );

  it('keeps errors first, in the order of the files', () => {
    const places = REPORTERS.texte(reports, { ...OPTIONS, max: 3 }).match(/[fg]\.yaml.*/g);
    expect(places).toEqual([
      'f.yaml:1:1  avertissement  regle-1',
      'f.yaml:1:1  erreur  regle-3',
      'g.yaml:1:1  erreur  regle-2',
    ]);
  });

  it('is only for people: reports for machines have all problems', () => {
    for (const format of ['json', 'sarif', 'junit', 'gitlab'] as const)
      expect(REPORTERS[format](reports, { ...OPTIONS, max: 1 })).toBe(REPORTERS[format](reports, OPTIONS));
  });
});

describe('a suppressed problem', () => {
  const aside = {
    problem: problem('erreur', { message: 'Faux.' }),
    reason: 'Un motif\u001b[2J.',
    range: { start: { line: 1, column: 3 }, end: { line: 1, column: 9 } },
  };
  const reports = [
    {
      file: 'f.yaml',
      text: 'a: 1\n',
      problems: [problem('avertissement', { rule: 'autre' })],
      suppressed: [aside],
    },
    { file: 'g.yaml', text: 'a: 1\n', problems: [problem('erreur', { file: 'g.yaml' })] },
  ];

  it('is counted, and listed on request', () => {
    const text = REPORTERS.texte(reports, OPTIONS);
    expect(text).toMatch(
      /\n1 erreur, 1 avertissement dans 2 fichiers\.\n1 problème mis de côté par les fichiers, avec sa raison \(--exceptions les liste\)\.\n$/,
    );
    expect(text).not.toContain('motif');
    const listed = REPORTERS.texte(reports, { ...OPTIONS, exceptions: true });
    expect(listed).toContain('f.yaml:1:3  mis de côté  regle\n  Faux.\n  Raison\u00a0: Un motif\ufffd[2J.\n');
    expect(listed).toMatch(/avec sa raison\.\n$/);
  });

  it('is in JSON, apart from the problems', () => {
    const { fichiers, total } = JSON.parse(REPORTERS.json(reports, OPTIONS));
    expect(total).toEqual({ fichiers: 2, erreurs: 1, avertissements: 1, exceptions: 1 });
    expect(fichiers.map(({ exceptions }: { exceptions: unknown[] }) => exceptions.length)).toEqual([1, 0]);
    expect(fichiers[0].exceptions[0]).toMatchObject({
      regle: 'regle',
      raison: 'Un motif\u001b[2J.',
      debut: { ligne: 1, colonne: 3 },
      fin: { ligne: 1, colonne: 9 },
      probleme: { regle: 'regle', gravite: 'erreur', message: 'Faux.', debut: { ligne: 1, colonne: 1 } },
    });
  });

  it('is suppressed in SARIF, and all other results are marked as not suppressed', () => {
    const { results } = JSON.parse(REPORTERS.sarif(reports, OPTIONS)).runs[0];
    expect(
      results.map(({ ruleId, suppressions }: { ruleId: string; suppressions: unknown }) => [
        ruleId,
        suppressions,
      ]),
    ).toEqual([
      ['autre', []],
      ['regle', [{ kind: 'inSource', justification: 'Un motif\u001b[2J.' }]],
      ['regle', []],
    ]);
    const without = JSON.parse(REPORTERS.sarif(reports.slice(1), OPTIONS)).runs[0].results;
    expect(without[0]).not.toHaveProperty('suppressions');
  });

  it('is no annotation for GitHub, no issue for GitLab and no failed test', () => {
    for (const format of ['github', 'gitlab', 'junit'] as const) {
      expect(REPORTERS[format](reports, OPTIONS)).not.toContain('Faux.');
      expect(REPORTERS[format](reports, OPTIONS)).not.toContain('motif');
    }
  });
});

describe('a severity that the command line changes', () => {
  it('is mentioned, in text and in JSON', () => {
    const options = { ...OPTIONS, levels: { 'a-completer': 'aucune', autre: 'erreur' } as const };
    expect(REPORTERS.texte([], options)).toBe(
      'Aucun problème dans 0 fichier.\nGravité changée par --regle\u00a0: a-completer (aucune), autre (erreur).\n',
    );
    expect(JSON.parse(REPORTERS.json([], options)).regles).toEqual({
      'a-completer': 'aucune',
      autre: 'erreur',
    });
  });
});
