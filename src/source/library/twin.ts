import type { SourceProblem } from '../source-problem.ts';

/**
 * The text with each faulty sign replaced by a harmless one, as long as it was: what stands elsewhere can then be read where it stands.
 * For the faults that harmlessFault lets through, tabs apart.
 */
export function twin(text: string, faults: readonly SourceProblem[]): string {
  let made = '';
  let from = 0;
  for (const { rule, start, end } of [...faults].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    const faulty = text.slice(start, end);
    made += text.slice(from, start) + instead(rule, faulty, start === 0 || text[start - 1] === '\n');
    from = end;
  }
  return made + text.slice(from);
}

function instead(rule: string, faulty: string, opensLine: boolean): string {
  if (rule === 'deux-points-dans-un-texte') return faulty.replace(/:(?=\s|$)/g, '.');
  if (rule === 'echappement-invalide') return faulty.replace(/\\/g, '/');
  return (faulty[0] === '%' && opensLine ? '#' : 'x') + faulty.slice(1);
}
