import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inseeCodes, sirens } from '../../src/check/lookups/codes.ts';
import { contextOf } from '../../src/check/lookups/context.ts';
import type { RuleProblem } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/index.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { readSource } from '../../src/source/index.ts';
import { read } from '../support/files.ts';
import { casesIn, expectCase, problemsOf, whole } from './cases.ts';

const files = casesIn(join(import.meta.dirname, 'rules'));

describe('rules', () => {
  it('find nothing wrong in the base, at any stage', async () => {
    const text = whole('');
    for (const statut of ['projet', 'adopte', 'a_signer', 'signe'])
      expect(await problemsOf(text.replace('statut: projet', `statut: ${statut}`))).toEqual([]);
  });

  for (const [rule, cases] of files) {
    describe(rule, () => {
      for (const one of cases) it(one.name, () => expectCase(one, rule));
    });
  }

  it('are listed in the index, each file named after its rule', () => {
    const modules = readdirSync(join(import.meta.dirname, '../../src/check/rules')).filter(
      (name) => name !== 'index.ts',
    );
    expect(modules.toSorted()).toEqual(RULES.map(({ id }) => `${id}.ts`).toSorted());
  });

  it('each have a file of cases, faulty and sound', () => {
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

  it('report nothing in a file without their `cles`, so that they can be skipped', async () => {
    const partial = RULES.filter(({ cles }) => cles);
    let reported = 0;
    for (const { id, cles, check } of partial) {
      const findings = (contrat: Contrat) => {
        const found: RuleProblem[] = [];
        check(contextOf(contrat), (problem) => found.push(problem));
        return found;
      };
      for (const { text } of files.get(id) ?? []) {
        const read = await readSource('contrat.yaml', new TextEncoder().encode(whole(text)));
        if (!read.ok) throw new Error(`${id}: not a case that can be read`);
        const contrat = read.value.data as Contrat;
        reported += findings(contrat).length;
        expect(findings(without(contrat, new Set(cles)) as Contrat), id).toEqual([]);
      }
    }
    expect(partial.length).toBeGreaterThanOrEqual(20);
    expect(reported).toBeGreaterThanOrEqual(partial.length);
  });

  it('report nothing in a text that their `signes` do not match, so that they can be skipped', async () => {
    const marked = RULES.flatMap((rule) => (rule.signes ? [{ ...rule, signes: rule.signes }] : []));
    let faulty = 0;
    for (const { id, signes } of marked)
      for (const { text, expected } of files.get(id) ?? []) {
        // The mark names the rule, which may match the pattern itself.
        const bare = text.replaceAll(/ *#!.*$/gm, '');
        if (expected.length > 0 && !bare.includes('\\'))
          expect(signes.test(bare), `${id}: ${bare}`).toBe(true);
        faulty += expected.length;
      }
    expect(marked.map(({ id }) => id)).toEqual([
      'numero-errone',
      'numero-inconnu',
      'renvoi-inconnu',
      'a-completer',
      'coordonnees-publiees',
      'guillemets-imprimes',
      'texte-coupe',
      'paragraphes-reunis',
      'image-avec-suite',
      'image-dans-une-phrase',
      'image-floue',
      'image-illisible',
      'image-localisee',
      'image-sans-texte',
      'sigles-sans-liste',
    ]);
    expect(faulty).toBeGreaterThanOrEqual(12);
    expect(marked.some(({ signes }) => signes.test(whole('')))).toBe(false);
  });

  it('find every code of the schema', () => {
    const schema = read('schemas/csi.schema.json');
    const named = (code: string) => schema.split(`"#/$defs/${code}"`).length - 1;
    // Codes of a commune of the territory, of one excluded from an intercommunalité, of a party, counted by an
    // indicator; SIREN of an intercommunalité, of a party, of what an indicator counts.
    expect([named('code_insee'), named('siren')]).toEqual([4, 3]);
    const codes = { communes: [{ code_insee: '1' }], epci: [{ siren: '2', exclusions: ['3'] }] };
    const contrat = {
      territoire: codes,
      parties: [{ code_insee: '4' }, { siren: '5' }],
      diagnostic: { indicateurs: [{ communes: ['6'], epci: '7' }] },
    } as unknown as Contrat;
    expect([...inseeCodes(contrat), ...sirens(contrat)].map(({ code }) => code)).toEqual([
      '1',
      '3',
      '4',
      '6',
      '2',
      '5',
      '7',
    ]);
  });

  it('advise another form for a rise of a promised share, not of a share of financing', async () => {
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
      [6, false],
      [7, false],
    ]);
  });

  it('are described in one French line, with unique ids in kebab-case', () => {
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
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (keys.has(key) ? [] : [[key, without(item, keys)]])),
  );
}
