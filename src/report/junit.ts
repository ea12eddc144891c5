import { harmless } from '../kernel/french/quote.ts';
import type { Problem } from '../kernel/problem.ts';
import { shownName } from '../kernel/shown.ts';
import { placeOf } from './place.ts';
import type { FileReport, Reporter, ReportOptions } from './reporter.ts';

/**
 * JUnit XML that is valid for the schema of Jenkins (junit-10.xsd) and that GitLab reads too: one suite for each file, one test case for each problem. A
 * warning is a failure only if warnings fail the run.
 */
export const junit: Reporter = (reports, options) => {
  const suites = reports.map((report) => suite(report, options));
  const tests = suites.reduce((sum, { cases }) => sum + cases.length, 0);
  const failures = suites.reduce((sum, { failed }) => sum + failed, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="csi validate" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap(({ name, cases, failed }) => [
      `  <testsuite name="${name}" file="${name}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
      ...cases,
      '  </testsuite>',
    ]),
    '</testsuites>\n',
  ].join('\n');
};

function suite({ file, problems }: FileReport, { root, strict }: ReportOptions) {
  const place = shownName(placeOf(file, root));
  const name = xml(place);
  const fails = ({ severity }: Problem) => severity === 'erreur' || strict === true;
  const sound = [`    <testcase name="aucun problème" classname="${name}"/>`];
  const cases =
    problems.length > 0 ? problems.map((problem) => testCase(problem, place, fails(problem))) : sound;
  return { name, cases, failed: problems.filter(fails).length };
}

// GitLab merges test cases with the same name, so the name includes the place.
function testCase(
  { rule, severity, message, hint, range: { start } }: Problem,
  place: string,
  fails: boolean,
): string {
  const text = xml(
    `${place}:${start.line}:${start.column}  ${severity}  ${rule}\n${message}${hint ? `\n${hint}` : ''}`,
  ).replaceAll('&#10;', '\n');
  const content = fails
    ? `<failure message="${xml(message)}" type="${xml(rule)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  const name = xml(place);
  const title = xml(`${rule} (ligne ${start.line}, colonne ${start.column})`);
  return `    <testcase name="${title}" classname="${name}">${content}</testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 forbids most control characters, even as references. Line breaks and tabs are written as references: in an attribute they would become spaces.
function xml(text: string): string {
  return harmless(text).replace(
    /[&<>"]|[\t\r\n]/g,
    (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`,
  );
}
