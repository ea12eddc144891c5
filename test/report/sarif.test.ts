import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../../src/report/unreadable.ts';
import { against } from '../schemas/against.ts';
import { REPORTERS } from '../support/reporters.ts';
import { HOSTILE, OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

interface Sarif {
  $schema: string;
  version: string;
  runs: [
    {
      tool: {
        driver: {
          name: string;
          version: string;
          rules: { id: string; shortDescription: { text: string }; help: { text: string } }[];
        };
      };
      columnKind: string;
      invocations: { executionSuccessful: boolean }[];
      artifacts: { location: { uri: string; uriBaseId?: string } }[];
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: string; uriBaseId?: string; index: number };
              region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
            };
          },
        ];
        partialFingerprints: Record<string, string>;
      }[];
    },
  ];
}

const broken = against('sarif-2.1.0.json');
const read = (...args: Parameters<(typeof REPORTERS)['sarif']>): Sarif =>
  JSON.parse(REPORTERS.sarif(...args));
const prints = ({ runs }: Sarif) =>
  runs[0].results.map(({ partialFingerprints }) => partialFingerprints['csi/v1']);
const uri = (file: string, root?: string) =>
  read([{ file, text: '', problems: [problem('erreur')] }], { ...OPTIONS, ...(root && { root }) }).runs[0]
    .results[0]?.locations[0].physicalLocation.artifactLocation;

describe('sarif', async () => {
  const log = read([await reportOf('été/dix fautes.yaml', TEN_FAULTS)], OPTIONS);

  it('shows ten problems', async () => {
    await expect(
      REPORTERS.sarif([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS),
    ).toMatchFileSnapshot('golden/dix-fautes.sarif');
  });

  it('has what a consumer requires: version, driver, rules by index, a message and a region from 1 for each result', () => {
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'csi', version: '1.2.3' } }, columnKind: 'utf16CodeUnits' }],
    });
    const { tool, results, artifacts, invocations } = log.runs[0];
    expect(invocations).toEqual([{ executionSuccessful: true }]);
    expect(results.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(message.text).not.toBe('');
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifacts[artifactLocation.index]?.location.uri).toBe(artifactLocation.uri);
      expect(Math.min(region.startLine, region.startColumn, region.endColumn)).toBeGreaterThanOrEqual(1);
      expect(
        region.endLine > region.startLine ||
          (region.endLine === region.startLine && region.endColumn >= region.startColumn),
      ).toBe(true);
    }
    for (const { shortDescription, help } of tool.driver.rules)
      expect([shortDescription.text, help.text]).not.toContain('');
  });

  it('never turns a text of a file into a placeholder or a link', () => {
    const asRead = (text: string) =>
      read([{ file: 'a.yaml', text: '', problems: [problem('erreur', { message: text })] }], OPTIONS).runs[0]
        .results[0]?.message.text;
    // As a consumer reads it: doubled braces are braces, escaped brackets are brackets.
    const shown = (text = '') => text.replace(/\\([[\]\\])|([{}])\2/g, '$1$2');
    expect(asRead('[ici](https://a.invalid) {0} \\[b]')).toBe(
      '\\[ici\\](https://a.invalid) {{0}} \\\\\\[b\\]',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '\\', 'a', '0', '(', ')') }),
        (text) => {
          const made = asRead(text);
          expect(shown(made)).toBe(text);
          expect((made ?? '').replace(/\\[[\]\\]|\{\{|\}\}/g, '')).not.toMatch(/[{}[\]\\]/);
        },
      ),
    );
  });

  it('gives the home page of the tool', () =>
    expect(log.runs[0].tool.driver).toHaveProperty('informationUri', OPTIONS.tool?.home));

  it('is valid for the schema that OASIS publishes', async () => {
    const warning = { file: 'a.yaml', text: '', problems: [problem('avertissement', { path: [] })] };
    for (const reports of [
      [await reportOf('dix-fautes.yaml', TEN_FAULTS)],
      [unreadable('absent.yaml', 'Absent.')],
      [warning],
      [],
    ])
      expect(broken(read(reports, { ...OPTIONS, root: '/srv/depot' }))).toEqual([]);
    const [run] = log.runs;
    expect(broken({ ...log, runs: [{ ...run, columnKind: 'utf-8' }] })).not.toEqual([]);
    expect(
      broken({ ...log, runs: [{ ...run, results: [{ ...run.results[0], locations: [{ region: {} }] }] }] }),
    ).not.toEqual([]);
  });

  it.each([
    ['été/a b.yaml', '%C3%A9t%C3%A9/a%20b.yaml'],
    ['./a.yaml', 'a.yaml'],
    ['.//./a.yaml', 'a.yaml'],
    ['../a.yaml', '../a.yaml'],
    ['a:b#c?d%.yaml', 'a%3Ab%23c%3Fd%25.yaml'],
    ['a\\b.yaml', 'a%5Cb.yaml'],
    ['/srv/depot/a.yaml', 'a.yaml', '/srv/depot'],
    ['/srv/depot/a.yaml', 'a.yaml', '/srv/depot/'],
    ['C:\\depot\\d\\a.yaml', 'd/a.yaml', 'C:\\depot'],
  ])('names %s by the relative URI %s', (file, expected, root = undefined as string | undefined) => {
    expect(uri(file, root)).toEqual({ uri: expected, uriBaseId: '%SRCROOT%', index: 0 });
  });

  it.each([
    ['/srv/autre/a b.yaml', 'file:///srv/autre/a%20b.yaml'],
    ['/srv/depotx/a.yaml', 'file:///srv/depotx/a.yaml'],
    ['D:\\a b\\c.yaml', 'file:///D:/a%20b/c.yaml'],
  ])('names %s, outside of the folder, by the absolute URI %s', (file, expected) => {
    expect(uri(file, '/srv/depot')).toEqual({ uri: expected, index: 0 });
  });

  it('gives fingerprints that stay when lines are added before, and that all differ', async () => {
    const moved = read(
      [await reportOf('été/dix fautes.yaml', Buffer.concat([Buffer.from('# Un mot.\n\n'), TEN_FAULTS]))],
      OPTIONS,
    );
    expect(prints(moved)).toEqual(prints(log));
    expect(new Set(prints(log)).size).toBe(log.runs[0].results.length);
    const twins = { file: 'f.yaml', text: 'a: 1\n', problems: [problem('erreur'), problem('erreur')] };
    const [first, second] = prints(read([twins], OPTIONS));
    expect(second).toBe(first?.replace(/:1$/, ':2'));
  });

  it('lists a name that two inputs have only once, and gives them different fingerprints', () => {
    const twin = { file: 'f.yaml', text: 'a: 1\n', problems: [problem('erreur')] };
    const both = read([twin, { ...twin, file: './f.yaml' }], OPTIONS);
    expect(both.runs[0].artifacts).toHaveLength(1);
    expect(
      both.runs[0].results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.index),
    ).toEqual([0, 0]);
    expect(new Set(prints(both)).size).toBe(2);
  });

  it('gives fingerprints that depend on the rule, the line, the file and the keys', () => {
    const one = (file: string, text: string, fields: Parameters<typeof problem>[1]) =>
      prints(read([{ file, text, problems: [problem('erreur', fields)] }], OPTIONS))[0];
    const all = [
      one('f.yaml', 'a: 1\n', {}),
      one('g.yaml', 'a: 1\n', {}),
      one('f.yaml', 'a: 2\n', {}),
      one('f.yaml', 'a: 1\n', { rule: 'autre' }),
      one('f.yaml', 'a: 1\n', { path: ['b'] }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(one('f.yaml', '  a: 1  \n', { message: 'Autres mots.', path: ['a', 3] })).toBe(all[0]);
    // A known value of FNV-1a, 64 bits, over the four parts: fingerprints must stay the same from one release to the next.
    expect(all[0]).toBe('554bef82c259b0f2:1');
  });

  it('marks the run as failed if a file couldn’t be read', () => {
    const { invocations, results } = read([unreadable('absent.yaml', 'Absent.')], OPTIONS).runs[0];
    expect(invocations).toEqual([{ executionSuccessful: false }]);
    expect(results).toHaveLength(1);
  });

  it('is JSON with well-formed URIs whatever the names and messages', () => {
    fc.assert(
      fc.property(HOSTILE, (reports) => {
        const hostile = read(reports, OPTIONS);
        expect(broken(hostile)).toEqual([]);
        const { results } = hostile.runs[0];
        expect(results.map(({ ruleId }) => ruleId)).toEqual(
          reports.flatMap(({ problems }) => problems.map(({ rule }) => rule)),
        );
        for (const { locations } of results) {
          const { uri } = locations[0].physicalLocation.artifactLocation;
          expect(uri).toMatch(/^(file:\/\/)?[\w.!~*'()%/-]*$/);
          expect(() => decodeURIComponent(uri)).not.toThrow();
        }
      }),
    );
  });
});
