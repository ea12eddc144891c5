import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../support/reporters.ts';
import { HOSTILE, OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

const XSD = join(import.meta.dirname, '../schemas/junit-10.xsd');

/** The errors of libxml2 when it validates a report with the schema of Jenkins. */
function xmllint(xml: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', XSD, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

describe('junit, as libxml2 reads it', () => {
  it('is valid for the schema of Jenkins', async () => {
    const strict = { ...OPTIONS, strict: true };
    expect(xmllint(REPORTERS.junit([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS))).toBe('');
    expect(xmllint(REPORTERS.junit([], OPTIONS))).toBe('');
    expect(xmllint(REPORTERS.junit([{ file: 'f.yaml', text: '', problems: [] }], OPTIONS))).toBe('');
    expect(
      xmllint(REPORTERS.junit([{ file: 'f.yaml', text: '', problems: [problem('avertissement')] }], strict)),
    ).toBe('');
  });

  it('is valid whatever the names and messages', () => {
    fc.assert(
      fc.property(HOSTILE, (reports) => {
        expect(xmllint(REPORTERS.junit(reports, OPTIONS))).toBe('');
      }),
      { numRuns: 40 },
    );
  });

  it('would be refused if it were wrong', () => {
    const xml = REPORTERS.junit([{ file: 'f.yaml', text: '', problems: [] }], OPTIONS);
    expect(xmllint(xml.replace('classname=', 'line='))).toContain("The attribute 'line' is not allowed");
    expect(xmllint(xml.replace(' errors="0" skipped', ' skipped'))).toContain(
      "The attribute 'errors' is required",
    );
  });
});
