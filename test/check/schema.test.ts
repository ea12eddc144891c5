import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEAVES } from '../../src/check/schema/leaves.ts';
import { SHAPES } from '../../src/check/schema-validator.js';
import { casesIn, expectCase } from './cases.ts';

const files = casesIn(join(import.meta.dirname, 'schema'));

describe('the schema', () => {
  it('has its files of cases', () =>
    expect([...files.keys()].toSorted()).toEqual(['cles', 'codes', 'dates', 'nombres', 'valeurs']));

  for (const [theme, cases] of files) {
    describe(theme, () => {
      for (const one of cases) it(one.name, () => expectCase(one));
    });
  }

  it('has a sentence for every kind of value that a key may hold', () => {
    const kinds = Object.values(SHAPES).flatMap((shape) =>
      Object.values(shape).map((kind) => kind.replace(/(\[\])+$/, '')),
    );
    const leaves = new Set(kinds.filter((kind) => !SHAPES[kind] || kind === 'valeur'));
    const reported = [...leaves].filter((kind) => LEAVES[kind]);
    // All lists of allowed words share one sentence.
    expect([...leaves].filter((kind) => !LEAVES[kind]).toSorted()).toEqual([
      'const',
      'enum',
      'fichier_image',
      'statut',
      // The new value of a modification may be of any kind.
      'undefined',
      'volet',
    ]);
    expect(reported.length).toBeGreaterThanOrEqual(12);
  });

  it('has a rule for every key that refers to an id', () => {
    const keys = Object.entries(SHAPES).flatMap(([shape, fields]) =>
      Object.entries(fields).flatMap(([key, kind]) =>
        /^identifiant(\[\])?$/.test(kind) && key !== 'id' ? [`${shape}.${key}`] : [],
      ),
    );
    expect(keys.toSorted()).toEqual([
      'action.porteurs',
      'annexe.cadre',
      // csi writes those of a consolidated version.
      'avenant_consolide.ajouts',
      'avenant_consolide.engagements',
      'axe.priorites',
      'cadre.parties',
      'comparaison.source',
      'constat.axe',
      'deliberation.partie',
      'elu_referent.partie',
      'embleme.partie',
      'engagement.clause_rendez_vous',
      'engagement.contrepartie_de',
      'engagement.dont_de',
      'engagement.objectif',
      'engagement.partenaires',
      'engagement.porteurs',
      'engagement.priorites',
      'engagement.s_ajoute_a',
      'financement.partie',
      'indicateur_diagnostic.source',
      'moyen.axe',
      'moyen.partie',
      'pilote.partie',
      // avenant-cible-inconnue looks for these in the contract that is modified.
      'porte_sur.apres',
      'porte_sur.axe',
      'porte_sur.engagement',
      'referent.partie',
    ]);
  });
});
