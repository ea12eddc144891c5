import assert from 'node:assert/strict';
import type { Problem } from '../../src/kernel/problem.ts';
import type { REPORTERS } from './reporters.ts';

/** Throws unless a problem stands inside the text, its start before its end, and its sentences are made. */
export function assertSound({ range, message, hint, rule }: Problem, lines: readonly string[]): void {
  assert.match(rule, /^[a-z]+(-[a-z]+)*$/);
  // What the file says itself is cited.
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

/** By format, throws unless a report of one file `f.yaml` can be read by who reads it, and holds each problem. */
export const WELL_FORMED: Readonly<Record<keyof typeof REPORTERS, Check>> = {
  texte: (report, problems) => {
    assert.ok(report.endsWith('\n'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    assert.doesNotMatch(report, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    // Each place once, drawn with its line or in a list of what one rule says.
    assert.equal(
      report.match(/^(?:f\.yaml:\d+:\d+ | {2} *\d+:\d+ {2}(?=\S))/gm)?.length ?? 0,
      problems.length,
    );
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
    // What a text writes of < and & is escaped.
    assert.doesNotMatch(
      report.replace(/<\??\/?[a-z-]+(?:\s+[\w-]+="[^"<]*")*\s*[/?]?>/g, ''),
      /<|&(?!(?:lt|gt|amp|quot|apos|#x?[0-9a-fA-F]+);)/,
    );
  },
};
