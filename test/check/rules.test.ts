import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { casesIn, expectCase, problemsOf, whole } from './cases.ts';

const files = casesIn(join(import.meta.dirname, 'rules'));

describe('rules', () => {
  it('finds nothing wrong in the base, at any stage', async () => {
    const text = whole('');
    for (const statut of ['projet', 'adopte', 'signe'])
      expect(await problemsOf(text.replace('statut: projet', `statut: ${statut}`))).toEqual([]);
  });

  for (const [rule, cases] of files) {
    describe(rule, () => {
      for (const one of cases) it(one.name, () => expectCase(one, rule));
    });
  }

  it('has a file of cases for each rule, with a fault and without', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(73);
    expect([...files.keys()].toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
    for (const [rule, cases] of files) {
      expect
        .soft(
          cases.some(({ text }) => text.includes(`#! ${rule}`)),
          `${rule}: a case with a fault`,
        )
        .toBe(true);
      expect
        .soft(
          cases.some(({ expected }) => expected.length === 0),
          `${rule}: a case without a fault`,
        )
        .toBe(true);
    }
  });

  it('describes each rule in one French line, ids unique and in kebab-case', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id, description } of RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/^[A-ZÉÀ][^\n]*\.$/);
    }
  });
});
