import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/report/index.ts';
import { HOSTILE, OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

const read = (...args: Parameters<(typeof REPORTERS)['gitlab']>) => JSON.parse(REPORTERS.gitlab(...args));

describe('gitlab', () => {
  it('shows ten faults', async () => {
    await expect(REPORTERS.gitlab([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS)).toMatchFileSnapshot(
      'golden/dix-fautes.gitlab.json',
    );
  });

  it('has the fields that GitLab requires, and no others', () => {
    const problems = [problem('erreur'), problem('avertissement', { hint: 'Conseil.' })];
    expect(read([{ file: './d/f.yaml', text: 'a: 1\n', problems }], OPTIONS)).toEqual(
      [
        { description: 'Message.', severity: 'major' },
        { description: 'Message. Conseil.', severity: 'minor' },
      ].map((fields, i) => ({
        ...fields,
        check_name: 'regle',
        fingerprint: expect.stringMatching(new RegExp(`^[0-9a-f]{16}:${i + 1}$`)),
        location: { path: 'd/f.yaml', lines: { begin: 1, end: 1 } },
      })),
    );
  });

  it('of no problem is an empty list', () => {
    expect(read([{ file: 'f.yaml', text: '', problems: [] }], OPTIONS)).toEqual([]);
  });

  it('is JSON whatever the names and sentences, with a print of its own for each problem of distinct files', () => {
    fc.assert(
      fc.property(HOSTILE, (reports) => {
        const distinct = reports.map((report, i) => ({ ...report, file: `${i}${report.file}` }));
        const issues: { fingerprint: string; location: { path: string } }[] = read(distinct, OPTIONS);
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(reports.length);
      }),
    );
  });
});
