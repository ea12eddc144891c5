import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkContrat } from '../../src/check/index.ts';
import type { Problem } from '../../src/kernel/problem.ts';
import type { FileReport, ReportOptions } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/text/styles.ts';

/** A file with ten problems, one on each line. */
export const TEN_FAULTS = readFileSync(join(import.meta.dirname, 'golden/dix-fautes.yaml'));

/** The options of the tests: no colours, 100 columns, csi 1.2.3 with one rule. */
export const OPTIONS: ReportOptions = {
  styles: PLAIN,
  width: 100,
  tool: {
    version: '1.2.3',
    home: 'https://exemple.invalid/csi',
    rules: [{ id: 'regle', description: 'Ce que dit la règle.', source: 'Article 1.' }],
  },
};

/** The report of a file as `validate` makes it. */
export async function reportOf(file: string, content: Uint8Array): Promise<FileReport> {
  const { text, problems } = await checkContrat(file, content);
  return { file, text, problems };
}

/** A problem with the given severity; other fields can be replaced. */
export function problem(severity: Problem['severity'], fields: Partial<Problem> = {}): Problem {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  return { rule: 'regle', severity, message: 'Message.', file: 'f.yaml', path: ['a'], range, ...fields };
}

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\ud800', '\udc00', ...'%:,\r\n\t<>&"\'/\\ ]]>::\u0000\u001b\u2028é…'),
    fc.string({ maxLength: 3 }),
  ),
});

/** Reports whose paths and messages are hostile. */
export const HOSTILE: fc.Arbitrary<FileReport[]> = fc.array(
  fc
    .record({
      file: text,
      message: text,
      hint: fc.option(text, { nil: undefined }),
      rule: text,
      severity: fc.constantFrom('erreur', 'avertissement'),
    })
    .map(({ file, message, hint, rule, severity }) => ({
      file,
      text: message,
      problems: [
        problem(severity as Problem['severity'], {
          file,
          message,
          rule,
          ...(hint !== undefined && { hint }),
        }),
      ],
    })),
  { maxLength: 4 },
);
