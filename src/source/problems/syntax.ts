import type { YAMLError } from 'yaml';
import type { SourceProblem } from '../source-problem.ts';
import { describe } from './sentences.ts';

// After one of these errors the parser continues correctly; after any other, further errors are mostly consequences.
const HARMLESS = new Set([
  'TAB_AS_INDENT',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_ANCHORS',
  'BAD_DIRECTIVE',
]);

/** The errors of the YAML parser as French problems: at most one a line, and none after the first error that misleads the parser. */
export function translate(text: string, errors: readonly YAMLError[]): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  let lineEnd = -1;
  for (const [i, error] of sorted.entries()) {
    const [start, end] = error.pos;
    if (start <= lineEnd) continue;
    const codes = new Set<string>();
    for (let j = i; sorted[j]?.pos[0] === start || (sorted[j]?.pos[0] ?? Infinity) <= start + 1; j++)
      codes.add(sorted[j]?.code ?? '');
    const explained = describe(error.code, {
      text,
      start,
      end: Math.max(end, start + 1),
      message: error.message,
      codes,
    });
    problems.push({ start, end: Math.max(end, start + 1), ...explained });
    lineEnd = text.indexOf('\n', start);
    if (lineEnd === -1 || !(HARMLESS.has(error.code) || explained.rule === 'deux-points-dans-un-texte'))
      break;
  }
  return problems;
}

/** Whether the text after a problem was still read correctly. */
export function isHarmless(problem: SourceProblem): boolean {
  return [
    'tabulation',
    'caractere-reserve',
    'echappement-invalide',
    'etiquette-interdite',
    'deux-points-dans-un-texte',
  ].includes(problem.rule);
}
