import { describe, expect, it } from 'vitest';
import type { Entries } from '../../../.build/results.ts';
import { placesInSamples } from '../../../.build/view.ts';
import { PLACES, REACHED } from '../../../src/render/generated/vue.ts';
import { buildView } from '../../../src/render/view/index.ts';
import { contrat } from '../../support/files.ts';
import { maximal } from '../../support/maximal.ts';

const STALE = 'src/render/generated/vue.ts is stale: npm run generate';

/** Whether the record has a place, or the list or group that holds it. */
const has = (words: string, word: string) =>
  words.split(' ').some((one) => one === word || word.startsWith(`${one}.`) || word.startsWith(`${one}[]`));

/** The entries that the generated record lacks, or has differently. */
const missing = (entries: Entries, record: Readonly<Record<string, string>>): string[] =>
  entries.flatMap(([key, words]) =>
    words.filter((word) => !has(record[key] ?? '', word)).map((word) => `${key}: ${word}`),
  );

function placesOf(value: unknown, place = ''): string[] {
  if (value === undefined || value === null) return [];
  const own = place ? [place] : [];
  if (Array.isArray(value)) return [...own, ...value.flatMap((item) => placesOf(item, `${place}[]`))];
  if (typeof value !== 'object') return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, field]) => placesOf(field, place ? `${place}.${key}` : key)),
  ];
}

describe('the places of the view', () => {
  it('are exactly those of the current view: random complete contracts have all of them, and no others', () => {
    const { kinds } = placesInSamples(0, 120, 0);
    expect(missing(kinds, PLACES), STALE).toEqual([]);
    const now = new Set(kinds.map(([place]) => place));
    expect(
      Object.keys(PLACES).filter((place) => !now.has(place)),
      STALE,
    ).toEqual([]);
    expect(now.size).toBeGreaterThan(800);
  });

  it('include every place that a field changes, also in contracts generated otherwise', () => {
    const { kinds, reached } = placesInSamples(7001, 20, 1);
    expect(missing(kinds, PLACES), STALE).toEqual([]);
    expect(missing(reached, REACHED), STALE).toEqual([]);
    expect(reached.length).toBeGreaterThan(240);
  });

  const files = [
    'examples/bourges.yaml',
    'examples/toulouse.yaml',
    'examples/arles.yaml',
    'examples/saint-dizier.yaml',
  ];
  it.each([...files, 'test/fixtures/complet.yaml', 'test/fixtures/avenant.yaml'])(
    'hold those of %s',
    (file) => {
      const places = new Set(placesOf(buildView(contrat(file))));
      expect([...places].filter((place) => !(place in PLACES))).toEqual([]);
      expect(places.size).toBeGreaterThan(100);
    },
  );

  it('include every field of the schema', () => {
    const leaves = maximal('contrat').leaves.map(({ path }) =>
      path
        .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
        .join('')
        .slice(1),
    );
    expect(leaves.filter((leaf) => !(leaf in REACHED))).toEqual([]);
  });
});
