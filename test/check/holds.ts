import process from 'node:process';
import { expect } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import type { Problem } from '../../src/problem.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/styles.ts';

/** Most processor time, in milliseconds, that a file may take: far more than any does, far less than a loop that does not end. */
const budget = (bytes: number) => 2000 + bytes / 10;

/** Never throws nor lingers; every place is inside the text, its start before its end; every report is well-formed. */
export async function holds(bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage();
  const { ok, text, problems } = await checkContrat('f.yaml', bytes);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(budget(bytes.length));
  expect(ok || problems.length > 0).toBe(true);
  const lines = text.split('\n');
  for (const problem of problems) isSound(problem, lines);
  for (const [name, reporter] of Object.entries(REPORTERS)) {
    const report = reporter([{ file: 'f.yaml', text, problems }], { styles: PLAIN, width: 60 });
    WELL_FORMED[name as keyof typeof REPORTERS](report, problems);
  }
}

function isSound({ range, message, hint, rule }: Problem, lines: readonly string[]): void {
  expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
  // What the file says itself is cited.
  expect(`${message} ${hint ?? ''}`.replace(/«[^»]*»/g, '')).not.toMatch(/undefined|NaN|\[object/);
  for (const { line, column } of [range.start, range.end]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
  expect(range.start.line < range.end.line || (range.start.line === range.end.line && range.start.column <= range.end.column)).toBe(true);
}

type Check = (report: string, problems: readonly Problem[]) => void;
const WELL_FORMED: Readonly<Record<keyof typeof REPORTERS, Check>> = {
  texte: (report, problems) => {
    expect(report.endsWith('\n')).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    // Each place once, drawn with its line or in a list of what one rule says.
    expect(report.match(/^(?:f\.yaml:\d+:\d+ | {2} *\d+:\d+ {2}(?=\S))/gm)?.length ?? 0).toBe(problems.length);
  },
  json: (report, problems) => expect(JSON.parse(report)).toMatchObject({ fichiers: [{ problemes: { length: problems.length } }] }),
  sarif: (report, problems) => expect(JSON.parse(report).runs[0].results.length).toBe(problems.length),
  gitlab: (report, problems) => expect(JSON.parse(report).length).toBe(problems.length),
  github: (report, problems) =>
    expect(report.match(/^::(error|warning|notice) /gm)?.length ?? 0).toBeGreaterThanOrEqual(Math.min(1, problems.length)),
  junit: (report) => {
    const open: string[] = [];
    for (const [, closing, name, alone] of report
      .replace(/^<\?xml[^>]*\?>/, '')
      .matchAll(/<(\/?)([a-z-]+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name ?? '');
    }
    expect(open).toEqual([]);
    // What a text writes of < and & is escaped.
    expect(report.replace(/<\??\/?[a-z-]+(?:\s+[\w-]+="[^"<]*")*\s*[/?]?>/g, '')).not.toMatch(
      /<|&(?!(?:lt|gt|amp|quot|apos|#x?[0-9a-fA-F]+);)/,
    );
  },
};
