import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../../src/render/lint/index.ts';
import { OUTPUT_KINDS, SUIVI_KINDS } from '../../../src/render/output-kind.ts';
import { SOURCES } from '../../support/files.ts';

const DOCUMENTS = ['contrat', 'charte', 'declaration_intention', 'avenant', ...OUTPUT_KINDS, ...SUIVI_KINDS];

describe('the templates of csi', () => {
  const { problems, printed, used } = lintTemplates(SOURCES, new Map(), DOCUMENTS);

  it('refer only to what exists', () => {
    expect(problems).toEqual([]);
    expect(printed.size).toBeGreaterThan(150);
  });

  it('are all used', () => {
    expect([...SOURCES.keys()].filter((name) => !used.has(name))).toEqual([]);
  });
});
