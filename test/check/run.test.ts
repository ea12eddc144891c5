import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { runRules, runRulesFor } from '../../src/check/run.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { readSource } from '../../src/source/index.ts';
import { read as text } from '../support/files.ts';

const ETAPES = ['projet', 'adoption', 'signature'] as const;

const read = await readSource('contrat.yaml', new TextEncoder().encode(text('test/fixtures/complet.yaml')));
if (!read.ok) throw new Error('this YAML can be read');
const { value: source } = read;

let calls = 0;
const rule = (): Rule => ({
  id: 'essai',
  description: '',
  pourquoi: '',
  exemple: '',
  severity: { projet: 'avertissement', adoption: 'aucune', signature: 'erreur' },
  check(_, report) {
    calls++;
    report({ path: ['document', 'titre'], message: 'Un problème' });
  },
});
const contrat = source.data as Contrat;

describe('running the rules', () => {
  it('looks at a contract once for several stages, and gives each problem the severity of each stage', () => {
    calls = 0;
    const runs = ETAPES.map((etape) => ({ etape, levels: {} }));
    const results = runRulesFor([rule()], contrat, source, runs);
    expect(calls).toBe(1);
    expect(results.map((problems) => problems.map(({ severity }) => severity))).toEqual([
      ['avertissement'],
      [],
      ['erreur'],
    ]);
  });

  it('gives the severity of the command line in its run alone', () => {
    const runs = [
      { etape: 'adoption', levels: { essai: 'erreur' } },
      { etape: 'adoption', levels: {} },
    ] as const;
    expect(runRulesFor([rule()], contrat, source, runs).map(({ length }) => length)).toEqual([1, 0]);
  });

  it('doesn’t run a rule that reports nothing at any of the stages', () => {
    calls = 0;
    expect(runRules([rule()], contrat, source, 'adoption')).toEqual([]);
    expect(calls).toBe(0);
  });
});
