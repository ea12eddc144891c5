import { expect, it } from 'vitest';
import { checkContrat } from '../src/check/index.ts';
import { read } from './support/files.ts';

/** The quantities that the page about the file shows in its table, as they stand between braces. */
const quantites = [...read('docs/le-fichier.md').matchAll(/^\|[^|]+\| (.*) \|$/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([a-z_]+: [^`]+)`/g)].flatMap(([, text = '']) =>
    /^document:/.test(text) ? [] : [text],
  ),
);

it('has the shapes of quantities that the page about the file shows', async () => {
  expect(quantites.length).toBeGreaterThan(12);
  for (const text of quantites) {
    const contrat = read('test/check/base.yaml').replace(
      'titre: E1,',
      `titre: E1, quantite: { grandeur: g, unite: caméra, ${text} },`,
    );
    const { problems } = await checkContrat('contrat.yaml', new TextEncoder().encode(contrat));
    expect(
      problems.filter(({ severity }) => severity === 'erreur'),
      text,
    ).toEqual([]);
  }
});
