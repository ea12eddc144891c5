import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMES } from '../../src/catalogue/formes/index.ts';
import { checkContrat } from '../../src/check/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { drafts } from './drafts.ts';

// What no draft can hold: each is asked of bytes that bench.test.ts makes, or of no file at all.
const ELSEWHERE: Readonly<Record<string, string>> = {
  'fichier-illisible': '../cli/__snapshots__/cases.test.ts.snap',
  'autre-format': 'bench.test.ts',
  encodage: 'bench.test.ts',
  'fichier-vide': 'bench.test.ts',
  'fichier-trop-gros': 'bench.test.ts',
  'problemes-non-listes': 'bench.test.ts',
  'imbrication-trop-profonde': 'bench.test.ts',
  'reperes-trop-nombreux': 'bench.test.ts',
  // The fonts of the PDF are asked once the contract is sound.
  'caractere-sans-dessin': '../cli/__snapshots__/cases.test.ts.snap',
};

const all = drafts();
const ruleOf = (mark: string) => mark.replace(/.* /, '');
const RULE_IDS = new Set(RULES.map(({ id }) => id));
// The rules are asked of a file without a fault of form.
const judged = all.filter(
  ({ expected }) => expected.length > 0 && expected.every((mark) => RULE_IDS.has(ruleOf(mark))),
);

describe('the marks of the bench', () => {
  it('are there for each rule and each form, and for nothing else', () => {
    const ids = [...RULES, ...FORMES].map(({ id }) => id);
    const marked = new Set(all.flatMap(({ expected }) => expected.map(ruleOf)));
    expect(ids.length).toBeGreaterThanOrEqual(129);
    expect([...marked, ...Object.keys(ELSEWHERE)].toSorted()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(ELSEWHERE))('%s is asked for elsewhere, in %s', (id, file) => {
    expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toMatch(new RegExp(`['\\s]${id}['\\s]`));
  });

  it('are lost with their rule, and no other is', async () => {
    expect(judged.length).toBeGreaterThanOrEqual(3);
    for (const { id } of RULES) {
      let lost = 0;
      for (const { name, text, expected } of judged) {
        const { problems } = await checkContrat('contrat.yaml', new TextEncoder().encode(text), {
          levels: { [id]: 'aucune' },
        });
        const found = problems.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`);
        expect(found, `${name} without ${id}`).toEqual(expected.filter((mark) => ruleOf(mark) !== id));
        lost += expected.length - found.length;
      }
      expect(lost, id).toBeGreaterThanOrEqual(1);
    }
  });
});
