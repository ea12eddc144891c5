import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contexteDe } from '../../src/check/contexte.ts';
import type { Finding } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/index.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { readSource } from '../../src/source.ts';
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

  it('says nothing of a file without the keys it gives: it could as well be left out', async () => {
    const partial = RULES.filter(({ cles }) => cles);
    let said = 0;
    for (const { id, cles, check } of partial) {
      const findings = (contrat: Contrat) => {
        const found: Finding[] = [];
        check(contexteDe(contrat), (finding) => found.push(finding));
        return found;
      };
      for (const { text } of files.get(id) ?? []) {
        const read = await readSource('contrat.yaml', new TextEncoder().encode(whole(text)));
        if (!read.ok) throw new Error(`${id}: not a case that can be read`);
        const contrat = read.value.data as Contrat;
        said += findings(contrat).length;
        expect(findings(without(contrat, new Set(cles)) as Contrat), id).toEqual([]);
      }
    }
    expect(partial.length).toBeGreaterThanOrEqual(20);
    expect(said).toBeGreaterThanOrEqual(partial.length);
  });

  it('advises to write a rise otherwise for a promised share, not for a share of financing', async () => {
    const text = `axes:
  - id: a
    titre: A
    engagements:
      - { id: e, titre: E, porteurs: [etat], quantite: { grandeur: p, pourcentage: { valeur: 120, de: des agents } } }
      - { id: f, titre: F, porteurs: [etat], financements: [{ source: FIPD, part: 120 }] }
      - { id: g, titre: G, porteurs: [etat], financements: [{ source: FIPD, part: { maximum: 120 } }] }`;
    const found = (await problemsOf(whole(text))).filter(({ rule }) => rule === 'pourcentage-hors-bornes');
    expect(found.map(({ range, hint }) => [range.start.line, hint?.startsWith('Pour une hausse')])).toEqual([
      [5, true],
      [6, undefined],
      [7, undefined],
    ]);
  });

  it('describes each rule in one French line, ids unique and in kebab-case', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id, description } of RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/^[A-ZÉÀ][^\n]*\.$/);
    }
  });
});

function without(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, keys));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (keys.has(key) ? [] : [[key, without(item, keys)]])));
}
