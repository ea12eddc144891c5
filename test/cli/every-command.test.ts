import { expect, it } from 'vitest';
import type { Case } from './cases/case.ts';
import { DRAFT, INVALID, SOUND } from './cases/documents.ts';
import { csi, folderWith } from './child.ts';
import { expectSameAsChild } from './same-as-child.ts';

const files = { 'a.yaml': SOUND };

/** The shortest run of each command; `cases.long.test.ts` does the same with the whole table. */
const RUNS: readonly Omit<Case, 'name'>[] = [
  { args: [], code: 0 },
  { args: ['valdate'], code: 2 },
  { args: ['help', 'render'], code: 0 },
  { args: ['init', '--nom', 'Arles'], code: 0, written: { 'arles.yaml': /d’Arles/, 'csi.schema.json': /./ } },
  { args: ['validate', 'a.yaml'], files: { 'a.yaml': INVALID }, code: 1 },
  { args: ['validate', '-', '--corriger'], stdin: DRAFT.replace('"32"', '32'), code: 0 },
  { args: ['render', 'a.yaml'], files, code: 0, written: { 'a.md': /Éauze/ } },
  { args: ['render', 'a.yaml', '--pdf'], files, code: 0, written: { 'a.pdf': /^%PDF-/ } },
  { args: ['atelier', 'b.yaml'], files, code: 2 },
  { args: ['verify', 'a.pdf'], files: { 'a.pdf': '%PDF-1.7\n' }, code: 1 },
  { args: ['compare', 'a.yaml', 'a.yaml'], files, code: 0 },
  { args: ['avenant', 'preparer', 'a.yaml', 'a.yaml'], files, code: 1 },
  { args: ['consolider', 'a.yaml'], files, code: 2 },
  { args: ['relire', 'a.docx', 'a.yaml'], files: { ...files, 'a.docx': 'PK' }, code: 2 },
  { args: ['suivi', 'a.yaml'], files, code: 2 },
  { args: ['bilan', 'a.yaml'], files, code: 2 },
  { args: ['fiche', 'a.yaml'], files, code: 2 },
  { args: ['portefeuille', 'a.yaml'], files, code: 0 },
  { args: ['regles'], code: 0 },
  { args: ['explique', 'a-completer'], code: 0 },
  { args: ['commune', 'Bourges'], code: 0 },
  { args: ['diagnostic', 'a.yaml', '--depuis', 'b.csv'], files, code: 2 },
  { args: ['schema'], code: 0 },
  { args: ['completion', 'bash'], code: 0 },
];

it.each(RUNS.map((one) => [`csi ${one.args.join(' ')}`, one] as const))(
  '%s prints and writes the same bytes as a child process as in process',
  (name, one) => expectSameAsChild({ name, ...one }),
);

it('every command is in the list', () => {
  const commands = [...csi(folderWith(), ['--help']).stdout.matchAll(/^ {2}([a-z]+)\b.* {2}/gm)].map(
    ([, name]) => name,
  );
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((name) => !RUNS.some(({ args }) => args[0] === name))).toEqual([]);
});
