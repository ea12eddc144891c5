import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { contrat, list, TEMPLATES } from '../support/files.ts';

const files = list('examples', '.yaml');

describe('the Markdown of the examples', () => {
  it('is compared for every example', () => {
    expect(files).toEqual([
      'arles.yaml',
      'bourges.yaml',
      'nantes-avenant-1.yaml',
      'nantes-avenant-2.yaml',
      'nantes.yaml',
      'saint-dizier.yaml',
      'toulouse.yaml',
    ]);
  });

  it.each(files)('%s', async (name) => {
    for (const document of ['contrat', 'tableau'] as const) {
      const { markdown } = renderMarkdown(contrat(`examples/${name}`), { document, templates: TEMPLATES });
      expect(parseMarkdown(markdown).children.length).toBeGreaterThan(3);
      await expect(markdown).toMatchFileSnapshot(`golden/${name.replace('.yaml', '')}-${document}.md`);
    }
  });
});
