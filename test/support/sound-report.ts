import assert from 'node:assert/strict';
import type { Problem } from '../../src/kernel/problem.ts';
import { split } from '../../src/report/text/compact.ts';
import type { REPORTERS } from './reporters.ts';

/** Throws unless a problem is inside the text, starts before it ends, and has complete sentences. */
export function assertSound({ range, message, hint, rule }: Problem, lines: readonly string[]): void {
  assert.match(rule, /^[a-z]+(-[a-z]+)*$/);
  // The text of the file is quoted.
  assert.doesNotMatch(`${message} ${hint ?? ''}`.replace(/«[^»]*»/g, ''), /undefined|NaN|\[object/);
  for (const { line, column } of [range.start, range.end]) {
    assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}, ${rule}`);
    assert.ok(
      column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1,
      `column ${column} of line ${line}, ${rule}`,
    );
  }
  const { start, end } = range;
  assert.ok(
    start.line < end.line || (start.line === end.line && start.column <= end.column),
    `${rule} ends before it starts`,
  );
}

type Check = (report: string, problems: readonly Problem[]) => void;

/** For each format, throws unless a report on one file `f.yaml` is valid and contains every problem. */
export const WELL_FORMED: Readonly<Record<keyof typeof REPORTERS, Check>> = {
  texte: (report, problems) => {
    assert.ok(report.endsWith('\n'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters being searched
    assert.doesNotMatch(report, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    // Each place appears once, with its line or in the list of one rule; or with what lacks the same.
    const groups = split(problems).groups;
    assert.equal(
      report.match(/^(?:f\.yaml:\d+:\d+ | {2} *\d+:\d+ {2}(?=\S))/gm)?.length ?? 0,
      problems.length - groups.flat().length,
    );
    const plain = report.replace(/\s+/g, ' ');
    for (const { range, lacks = [] } of groups.flatMap((alike) => alike.slice(0, 60)))
      for (const { what } of lacks) assert.ok(plain.includes(`(l. ${range.start.line})`), what);
  },
  json: (report, problems) => assert.equal(JSON.parse(report).fichiers[0].problemes.length, problems.length),
  sarif: (report, problems) => assert.equal(JSON.parse(report).runs[0].results.length, problems.length),
  gitlab: (report, problems) => assert.equal(JSON.parse(report).length, problems.length),
  github: (report, problems) =>
    assert.ok(
      (report.match(/^::(error|warning|notice) /gm)?.length ?? 0) >= Math.min(1, problems.length),
      'no annotation',
    ),
  junit: (report) => {
    const open: string[] = [];
    for (const [, closing, name, alone] of report
      .replace(/^<\?xml[^>]*\?>/, '')
      .matchAll(/<(\/?)([a-z-]+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g)) {
      if (closing) assert.equal(open.pop(), name);
      else if (!alone) open.push(name ?? '');
    }
    assert.deepEqual(open, []);
    // In a text, < and & are escaped.
    assert.doesNotMatch(
      report.replace(/<\??\/?[a-z-]+(?:\s+[\w-]+="[^"<]*")*\s*[/?]?>/g, ''),
      /<|&(?!(?:lt|gt|amp|quot|apos|#x?[0-9a-fA-F]+);)/,
    );
  },
};
