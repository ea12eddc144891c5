import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { HELPERS } from '../../src/render/template/helpers.ts';
import { TEMPLATES } from '../support/files.ts';
import { maximal, replaced } from '../support/maximal.ts';

const markdown = (contrat: unknown, document: 'contrat' | 'tableau' = 'contrat') =>
  renderMarkdown(contrat as Contrat, { document, templates: TEMPLATES }).markdown;

/**
 * Fields that change something else than printed words: a singular is not printed if its plural is given, and
 * totals, which exclude the « dont » of this contract, have tests of their own.
 * What is not ready to be signed is marked PROJET anyway; a theme is the look of the pages. What a modification
 * does to the data of the contract is printed in words. Codes of what
 * an indicator counts, the counts behind a compared rate and the check key let a program compute again; the names and rates are printed.
 */
const NOT_PRINTED =
  /^version$|^theme\.|^publication\.projet$|^document\.type$|^avenant\.modifications\.\d+\.(nature|valeur|porte_sur\.(chapitre|numero))$|indicateurs\.\d+\.(controle|epci|communes\.\d+|serie\.\d+\.logements|comparaisons\.\d+\.(departement|region|nombre|habitants|logements))$|quantite\.(unite|totalise|reparti_sur\.unite)$/;

/** The articles that only an avenant has. */
const ONLY_IN_AVENANT = /^articles\.(modifications|portee)$/;
/** A consolidated version brings avenants together: it is none itself. */
const NOT_IN_AVENANT = /^document\.consolidation\.avenants\./;
/** The clauses that have nothing to say in a declaration of intent, which binds nobody. */
const NOT_IN_DECLARATION = /^articles\.(entree_en_vigueur|litiges)$/;

describe('every field of the schema', () => {
  it.each(['contrat', 'charte', 'declaration_intention', 'avenant'])(
    'is printed in a %s: changing it changes the document',
    (type) => {
      const { contrat, leaves } = maximal(type);
      const before = markdown(contrat);
      const seen = leaves.filter(
        ({ kind, path }) =>
          kind !== 'id' &&
          kind !== 'const' &&
          !NOT_PRINTED.test(path.join('.')) &&
          (type === 'avenant' || (path[0] !== 'avenant' && !ONLY_IN_AVENANT.test(path.join('.')))) &&
          !(type === 'avenant' && NOT_IN_AVENANT.test(path.join('.'))) &&
          !(type === 'declaration_intention' && NOT_IN_DECLARATION.test(path.join('.'))),
      );
      const silent = seen
        .filter(({ path, other }) => markdown(replaced(contrat, path, other)) === before)
        .map(({ path }) => path.join('.'));
      expect(silent).toEqual([]);
      expect(seen.length).toBeGreaterThan(140);
    },
  );

  it.each(['contrat', 'charte', 'declaration_intention', 'avenant'])(
    'keeps a %s to the dialect, whole and as a table',
    (type) => {
      const { contrat } = maximal(type);
      expect(parseMarkdown(markdown(contrat)).children.length).toBeGreaterThan(50);
      expect(parseMarkdown(markdown(contrat, 'tableau')).children.length).toBeGreaterThan(
        type === 'avenant' ? 3 : 5,
      );
    },
  );

  it('has no name of a helper, which templates would call instead', () => {
    const names = new Set(maximal('contrat').leaves.flatMap(({ path }) => path.map(String)));
    expect(Object.keys(HELPERS).filter((name) => names.has(name))).toEqual([]);
  });
});
