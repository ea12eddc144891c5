import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../../src/render/lint/index.ts';
import { SOURCES } from '../../support/files.ts';

const DOCUMENTS = ['contrat', 'charte', 'declaration_intention', 'avenant', 'tableau'];

describe('the templates of csi', () => {
  const { problems, printed, used } = lintTemplates(SOURCES, new Map(), DOCUMENTS);

  it('name nothing that is not there', () => {
    expect(problems).toEqual([]);
    expect(printed.size).toBeGreaterThan(150);
  });

  it('are all of use', () => {
    expect([...SOURCES.keys()].filter((name) => !used.has(name))).toEqual([]);
  });
});
