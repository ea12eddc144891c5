import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../../src/report/unreadable.ts';
import { against } from '../schemas/against.ts';
import { REPORTERS } from '../support/reporters.ts';
import { HOSTILE, OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

const broken = against('gitlab-codequality.json');
const read = (...args: Parameters<(typeof REPORTERS)['gitlab']>) => JSON.parse(REPORTERS.gitlab(...args));

describe('gitlab', () => {
  it('shows ten problems', async () => {
    await expect(
      REPORTERS.gitlab([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS),
    ).toMatchFileSnapshot('golden/dix-fautes.gitlab.json');
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

  it('is valid for the schema of GitLab, with lines from 1, severities that it knows and paths from the root', async () => {
    const reports = [
      await reportOf('/srv/depot/d/dix-fautes.yaml', TEN_FAULTS),
      unreadable('./absent.yaml', 'Absent.'),
    ];
    const issues = read(reports, { ...OPTIONS, root: '/srv/depot' });
    expect(issues.length).toBeGreaterThan(10);
    expect(issues.flatMap(broken)).toEqual([]);
    for (const { severity, location } of issues) {
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
      expect(location.lines.end).toBeGreaterThanOrEqual(location.lines.begin);
      expect(location.path).toMatch(/^(d\/dix-fautes|absent)\.yaml$/);
    }
    expect(broken({ ...issues[0], location: { lines: { begin: '1' } } })).toEqual([
      '/location/lines/begin must be integer',
    ]);
  });

  it('is an empty list without problems', () => {
    expect(read([{ file: 'f.yaml', text: '', problems: [] }], OPTIONS)).toEqual([]);
  });

  it('is JSON whatever the names and messages, with its own fingerprint for each problem', () => {
    fc.assert(
      fc.property(HOSTILE, (reports) => {
        const issues: { fingerprint: string; location: { path: string } }[] = read(reports, OPTIONS);
        expect(issues.flatMap(broken)).toEqual([]);
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(reports.length);
      }),
    );
  });
});
