import { describe, expect, it } from 'vitest';
import { wrongAndRight } from '../../../src/catalogue/exemple.ts';
import { GABARITS } from '../../../src/catalogue/gabarits.ts';
import { lintTemplates } from '../../../src/render/lint/index.ts';
import { list, read, SOURCES } from '../../support/files.ts';

const found = (text: string) => {
  const own = new Map([['partials/annexes', { text, file: 'annexes.hbs' }]]);
  return lintTemplates(own, SOURCES, ['contrat']).problems.map(({ rule }) => rule);
};
const shown = GABARITS.flatMap(({ id, exemple }) => (exemple ? [{ id, ...wrongAndRight(exemple) }] : []));

describe('the problems of templates', () => {
  it.each(shown)(
    '$id: the wrong example has only this problem, the right one has none',
    ({ id, faux, juste }) => {
      expect(found(faux)).toEqual([id]);
      expect(found(juste)).toEqual([]);
    },
  );

  it('are exactly those that the code reports, and csi explique explains each', () => {
    const lint = list('src/render/lint', '.ts').filter((name) => name !== 'regles.ts');
    const files = [
      ...lint.map((name) => `src/render/lint/${name}`),
      'src/render/template/index.ts',
      'src/render/template/error.ts',
    ];
    const text = [...files, 'src/render/template/helpers.ts', 'src/composition/unprinted-fields.ts']
      .map(read)
      .join('\n');
    const ids = new Set(text.match(/(?<=')(?:gabarit|variable|fonction|argument|champ)(?:-[a-z]+)+(?=')/g));
    expect([...ids].sort()).toEqual(GABARITS.map(({ id }) => id).toSorted());
    expect(shown.length).toBeGreaterThan(7);
  });
});
