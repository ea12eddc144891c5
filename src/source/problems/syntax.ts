import type { YAMLError } from 'yaml';
import type { SourceProblem } from '../source-problem.ts';
import { say } from './sentences.ts';

// After one of these the reading goes on as if nothing was; after any other, what follows is most often its consequence.
const HARMLESS = new Set([
  'TAB_AS_INDENT',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_ANCHORS',
  'BAD_DIRECTIVE',
]);

/** The errors of the YAML parser as French faults: one a line, and none after the first that throws the reading out. */
export function translate(text: string, errors: readonly YAMLError[]): SourceProblem[] {
  const faults: SourceProblem[] = [];
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  let lineEnd = -1;
  for (const [i, error] of sorted.entries()) {
    const [start, end] = error.pos;
    if (start <= lineEnd) continue;
    const codes = new Set<string>();
    for (let j = i; sorted[j]?.pos[0] === start || (sorted[j]?.pos[0] ?? Infinity) <= start + 1; j++)
      codes.add(sorted[j]?.code ?? '');
    const said = say(error.code, {
      text,
      start,
      end: Math.max(end, start + 1),
      message: error.message,
      codes,
    });
    faults.push({ start, end: Math.max(end, start + 1), ...said });
    lineEnd = text.indexOf('\n', start);
    if (lineEnd === -1 || !(HARMLESS.has(error.code) || said.rule === 'deux-points-dans-un-texte')) break;
  }
  return faults;
}

/** True when what stands after a fault can be trusted: nothing threw the reading out. */
export function harmlessFault(fault: SourceProblem): boolean {
  return [
    'tabulation',
    'caractere-reserve',
    'echappement-invalide',
    'etiquette-interdite',
    'deux-points-dans-un-texte',
  ].includes(fault.rule);
}
