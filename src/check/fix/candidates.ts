import { sentence } from '../../kernel/french/typography.ts';
import type { Contrat } from '../../model/contrat.ts';
import type { SourceRead } from '../../source/index.ts';
import { quotedHint } from '../../source/problems/index.ts';
import { type Levels, weighed } from '../levels.ts';
import { RULES } from '../rules/index.ts';
import { runRules } from '../run.ts';
import { checkSchema } from '../schema/index.ts';
import { type AppliedFix, editsOf, startOf } from './applied.ts';
import { textFix } from './texts.ts';

/** The fixes that the problems of a text offer, in its order; of two that overlap, the first. */
export const candidates = (read: SourceRead, levels: Levels): AppliedFix[] =>
  withoutOverlap(fixesIn(read, levels));

/** The fixes in the order of the text; of two whose edits overlap, the first. */
export function withoutOverlap(fixes: readonly AppliedFix[]): AppliedFix[] {
  const kept: AppliedFix[] = [];
  let end = -1;
  for (const one of fixes.toSorted((a, b) => startOf(a) - startOf(b))) {
    if (startOf(one) < end) continue;
    kept.push(one);
    end = Math.max(...editsOf(one).map((edit) => edit.end));
  }
  return kept;
}

// Rules only run on a file whose form is right. With YAML problems, there may be texts to quote and tabs to replace.
function fixesIn(read: SourceRead, levels: Levels): AppliedFix[] {
  const form = read.ok ? checkSchema(read.value) : read.problems;
  const sound = read.ok && form.length === 0;
  const problems = sound ? runRules(weighed(RULES, levels), read.value.data as Contrat, read.value) : form;
  const [rest] = read.ok ? [] : (read.rest ?? []);
  return problems.flatMap((problem) => {
    if (!problem.fix?.sense || !rest) return problem.fix ? [{ problem, fix: problem.fix }] : [];
    const fix = textFix(rest, problem.fix);
    // The schema may want more of the line to be quoted than YAML alone could show.
    const text = fix?.sense && 'value' in fix.sense ? quotedHint(String(fix.sense.value)) : undefined;
    return fix ? [{ problem: { ...problem, ...(text && { hint: sentence(text) }) }, fix }] : [];
  });
}
