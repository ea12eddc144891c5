import { sentence } from '../../kernel/french/typography.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Contrat } from '../../model/contrat.ts';
import type { Source, SourceRead } from '../../source/index.ts';
import { quotedHint } from '../../source/problems/index.ts';
import { etapeOf } from '../etape.ts';
import type { CheckOptions } from '../index.ts';
import { type Levels, weighed } from '../levels.ts';
import { RULES } from '../rules/index.ts';
import { runRulesFor } from '../run.ts';
import { checkSchema } from '../schema/index.ts';
import { type AppliedFix, editsOf, startOf } from './applied.ts';
import { textFix } from './texts.ts';

/** The severities that replace those of rules, and the table of communes, without which the rules know none. */
export type FixOptions = Pick<CheckOptions, 'levels' | 'cog'>;

/** The fixes that the problems of a text offer, in its order; of two that overlap, the first. */
export const candidates = (read: SourceRead, options: FixOptions): AppliedFix[] =>
  withoutOverlap(fixesIn(read, options));

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

function rulesOf(source: Source, { levels, cog }: { levels: Levels; cog: FixOptions['cog'] }): Problem[] {
  const contrat = source.data as Contrat;
  const situation = { etape: etapeOf(contrat), levels: {} };
  return runRulesFor(weighed(RULES, levels), contrat, source, [situation], { ...(cog && { cog }) }).flat();
}

// Rules only run on a file whose form is right. With YAML problems, there may be texts to quote and tabs to replace.
function fixesIn(read: SourceRead, { levels = {}, cog }: FixOptions): AppliedFix[] {
  const form = read.ok ? checkSchema(read.value) : read.problems;
  const sound = read.ok && form.length === 0;
  const problems = sound ? rulesOf(read.value, { levels, cog }) : form;
  const [rest] = read.ok ? [] : (read.rest ?? []);
  return problems.flatMap((problem) => {
    if (!problem.fix?.sense || !rest) return problem.fix ? [{ problem, fix: problem.fix }] : [];
    const fix = textFix(rest, problem.fix);
    // The schema may want more of the line to be quoted than YAML alone could show.
    const text = fix?.sense && 'value' in fix.sense ? quotedHint(String(fix.sense.value)) : undefined;
    return fix ? [{ problem: { ...problem, ...(text && { hint: sentence(text) }) }, fix }] : [];
  });
}
