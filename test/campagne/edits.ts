import { caseOf, tried } from '../support/edits.ts';
import type { Campaign } from './campaign.ts';

/** Random edits by the splice writer of the examples, the bank and odd layouts. */
export const edits: Campaign = {
  about: 'random edits of YAML files by the splice writer: data as asked, all other bytes kept',
  graines: 10_000,
  async run({ graines, seed, print }) {
    const counts: Record<string, number> = { made: 0, refused: 0 };
    const failures: string[] = [];
    for (let i = 0; i < graines; i++) {
      const one = await caseOf(seed + i);
      const result = await tried(one);
      if (result in counts) counts[result] = (counts[result] ?? 0) + 1;
      else failures.push(`seed ${seed + i}: ${result}, ${one.file}, ${JSON.stringify(one.change)}`);
      if (i % 1000 === 999) print(`  ${i + 1} edits`);
    }
    return { counts, failures };
  },
};
