import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { unreadable } from '../../src/report/unreadable.ts';
import { CASES } from '../cli/cases/index.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { REPORTERS } from '../support/reporters.ts';
import { OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/rapport.schema.json'), 'utf8'),
);
const validate = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(schema);
const broken = (report: unknown) =>
  validate(report)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const ASIDE = {
  file: 'a.yaml',
  text: '',
  problems: [],
  suppressed: [
    { problem: problem('erreur'), reason: 'Ville et État en sont convenus.', range: problem('erreur').range },
  ],
};

const { range } = problem('erreur');
const fix = {
  description: 'Écrire b au lieu de a',
  edits: [{ start: 0, end: 1, range, before: 'a', text: 'b' }],
  sense: { value: 'b' },
};
const MENDED = {
  file: 'a.yaml',
  text: '',
  problems: [problem('erreur', { fix })],
  fixes: { done: true, list: [{ problem: problem('erreur'), fix }] },
};

const DRAFT = {
  file: 'a.yaml',
  text: '',
  problems: [problem('avertissement')],
  configuration: { file: 'csi.config.yaml', levels: {}, etape: 'adoption' },
  distance: {
    written: 3,
    total: 5,
    toWrite: [{ where: 'Axe 1, engagement de l’État (1.1)', what: ['titre', 'pilote'], line: 12 }],
    adoption: [{ rule: 'deliberation-manquante', count: 2 }],
    signature: [{ rule: 'signature-sans-date', count: 1 }],
  },
};

describe('the schema of the JSON report', () => {
  it.each([
    ['ten faults', [reportOf('dix-fautes.yaml', TEN_FAULTS)]],
    ['a file that is no YAML', [reportOf('a.yaml', new TextEncoder().encode('a: [\n'))]],
    ['a file that could not be read', [unreadable('absent.yaml', 'Absent.', 'Un conseil.')]],
    ['no problem', [{ file: 'a.yaml', text: '', problems: [] }]],
    ['no file', []],
    [
      'a warning',
      [{ file: 'a.yaml', text: '', problems: [problem('avertissement', { path: ['axes', 0] })] }],
    ],
    ['what is set aside', [ASIDE]],
    ['what was fixed', [MENDED]],
    ['a draft', [DRAFT]],
  ])('holds for %s', async (_, reports) => {
    expect(broken(JSON.parse(REPORTERS.json(await Promise.all(reports), OPTIONS)))).toEqual([]);
  });

  it('accepts each JSON report of the case table', async () => {
    const asked = CASES.filter(
      ({ args }) => args[0] === 'validate' && args.join(' ').includes('--format json'),
    );
    expect(asked.length).toBeGreaterThan(5);
    for (const { name, args, files, stdin } of asked) {
      const io = fakeIo({ ...(files && { files }), ...(stdin && { stdin }) });
      await run(args, io);
      // For the standard input, stdout contains the fixed text, not the report.
      const report = args.includes('-') && args.includes('--corriger') ? io.stderr() : io.stdout();
      expect(broken(JSON.parse(report)), name).toEqual([]);
    }
  });

  it('describes every key that a report has', () => {
    const reports = [unreadable('absent.yaml', 'Absent.', 'Un conseil.'), ASIDE, MENDED, DRAFT];
    const keys = (value: unknown): string[] =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, child]) => [key, ...keys(child)])
        : Array.isArray(value)
          ? value.flatMap(keys)
          : [];
    const text = JSON.stringify(schema);
    const found = new Set(keys(JSON.parse(REPORTERS.json(reports, OPTIONS))));
    expect(found.size).toBeGreaterThan(10);
    expect([...found].filter((key) => !text.includes(`"${key}":{`))).toEqual([]);
  });

  it('says of a draft where it stands', () => {
    const { fichiers } = JSON.parse(REPORTERS.json([DRAFT, MENDED], OPTIONS));
    expect(fichiers[0].distance).toEqual({
      champs: 5,
      ecrits: 3,
      a_ecrire: [{ ou: 'Axe 1, engagement de l’État (1.1)', manque: ['titre', 'pilote'], ligne: 12 }],
      adoption: [{ regle: 'deliberation-manquante', nombre: 2 }],
      signature: [{ regle: 'signature-sans-date', nombre: 1 }],
      ensuite: 'écrivez ce qui manque à la ligne 12 (Axe 1, engagement de l’État (1.1), titre).',
    });
    expect(fichiers[1].distance).toBeUndefined();
  });

  it('says which configuration applies to a file, and what it asks', () => {
    const stricter = { ...DRAFT.configuration, levels: { 'a-completer': 'erreur' as const } };
    const text = REPORTERS.json([{ ...DRAFT, configuration: stricter }, MENDED], OPTIONS);
    expect(broken(JSON.parse(text))).toEqual([]);
    const { fichiers } = JSON.parse(text);
    expect(fichiers[0].configuration).toEqual({
      fichier: 'csi.config.yaml',
      regles: { 'a-completer': 'erreur' },
      etape: 'adoption',
    });
    expect(fichiers[1].configuration).toBeUndefined();
  });

  it('refuses a line 0, an unknown severity and another version', () => {
    const report = JSON.parse(
      REPORTERS.json([{ file: 'a.yaml', text: '', problems: [problem('erreur')] }], OPTIONS),
    );
    report.version = 2;
    report.fichiers[0].problemes[0].debut.ligne = 0;
    report.fichiers[0].problemes[0].gravite = 'info';
    report.regles = { 'Une règle': 'info' };
    delete report.total.exceptions;
    expect(broken(report).filter((fault) => !fault.includes('property name'))).toHaveLength(6);
  });
});
