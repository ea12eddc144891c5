import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { TEMPLATES } from '../support/files.ts';
import { hostile, shape } from '../support/hostile.ts';
import { maximal, replaced } from '../support/maximal.ts';
import { runs } from '../support/tiers.ts';

const tree = (contrat: unknown, document: 'contrat' | 'tableau') =>
  shape(parseMarkdown(renderMarkdown(contrat as Contrat, { document, templates: TEMPLATES }).markdown));

describe.each(['contrat', 'charte', 'declaration_intention', 'avenant'])('a %s', (type) => {
  const { contrat, leaves } = maximal(type);
  const texts = leaves.filter(({ kind }) => kind === 'texte');

  it('keeps its structure whatever text a field contains', () => {
    const reference = { contrat: tree(contrat, 'contrat'), tableau: tree(contrat, 'tableau') };
    fc.assert(
      fc.property(fc.constantFrom(...texts), hostile, (field, text) => {
        const one = text.replace(/\s+/g, ' ').trim();
        // The schema refuses an empty text; a text that begins with « à compléter » becomes a mark.
        fc.pre(one.replace(/\p{C}/gu, '').trim() !== '' && !/^https/.test(String(field.value)));
        const changed = replaced(contrat, field.path, one);
        expect(tree(changed, 'contrat')).toEqual(reference.contrat);
        expect(tree(changed, 'tableau')).toEqual(reference.tableau);
      }),
      { numRuns: runs(25, 250) },
    );
  });
});
