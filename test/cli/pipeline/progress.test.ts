import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/pipeline/progress.ts';

const line = (progress: Partial<Parameters<typeof progressLine>[0]>, width = 80) =>
  progressLine({ done: 3, total: 12, file: 'contrats/bourges.yaml', elapsed: 6000, ...progress }, width);

describe('the progress line', () => {
  it('shows how many files are done, which is next and how many are left', () => {
    expect(line({})).toBe('3/12 · contrats/bourges.yaml · encore 18 s');
    expect(line({ elapsed: 600_000 })).toBe('3/12 · contrats/bourges.yaml · encore 30 min');
    expect(line({ elapsed: 999 })).toBe('3/12 · contrats/bourges.yaml · reste 9');
    expect(line({ done: 0 })).toBe('0/12 · contrats/bourges.yaml · reste 12');
  });

  it('is never wider than allowed, even with wide characters and emoji: the name is cut at its beginning, then left out', () => {
    expect(line({}, 35)).toBe('3/12 · …/bourges.yaml · encore 18 s');
    expect(line({}, 20)).toBe('3/12 · encore 18 s');
    expect(line({ file: '漢字漢字.yaml' }, 31)).toBe('3/12 · …漢字.yaml · encore 18 s');
    expect(line({ file: '漢字漢字.yaml' }, 30)).toBe('3/12 · …字.yaml · encore 18 s');
    for (const file of ['contrats/漢字/👩‍👩‍👧‍👦é.yaml', 'a', `${'x/'.repeat(300)}`])
      for (let width = 1; width < 90; width++)
        expect(stringWidth(line({ file }, width))).toBeLessThanOrEqual(width);
  });

  it('contains no control character or line break from a file name', () => {
    expect(line({ file: 'a\u001b[2J\nb.yaml' })).toBe('3/12 · a\\x1b[2J\\nb.yaml · encore 18 s');
  });
});
