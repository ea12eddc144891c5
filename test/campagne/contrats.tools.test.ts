import { describe, expect, it } from 'vitest';
import { contrats } from './contrats/index.ts';
import { missingTexts } from './contrats/printed.ts';

describe('the campaign « contrats »', () => {
  it('renders a few generated contracts: all texts are there, and the PDF profiles hold', async () => {
    const { counts, failures } = await contrats.run({ graines: 8, seed: 100, print: () => {} });
    expect(failures).toEqual([]);
    expect(counts['veraPDF profiles held']).toBe(2 * Number(counts.contracts));
    expect(counts.contracts).toBeGreaterThan(5);
  }, 900_000);

  it('reports a text that is not printed', () => {
    const contrat = { axes: [{ titre: 'La ville s’engage', id: 'x' }] };
    expect(missingTexts(contrat, 'la ville s’en-\ngage')).toEqual([]);
    expect(missingTexts(contrat, 'la ville')).toEqual(['/axes/0/titre: La ville s’engage']);
  });
});
