import type { SourceProblem } from '../source-problem.ts';

/**
 * The text with the wrong character of each problem replaced by a harmless one of the same length, so that everything else can be read
 * in place. For the problems that `isHarmless` accepts, except tabs.
 */
export function twin(text: string, problems: readonly SourceProblem[]): string {
  let made = '';
  let from = 0;
  for (const { rule, start, end } of [...problems].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    const typed = text.slice(start, end);
    made += text.slice(from, start) + instead(rule, typed, start === 0 || text[start - 1] === '\n');
    from = end;
  }
  return made + text.slice(from);
}

function instead(rule: string, typed: string, opensLine: boolean): string {
  if (rule === 'deux-points-dans-un-texte') return typed.replace(/:(?=\s|$)/g, '.');
  if (rule === 'echappement-invalide') return typed.replace(/\\/g, '/');
  return (typed[0] === '%' && opensLine ? '#' : 'x') + typed.slice(1);
}
