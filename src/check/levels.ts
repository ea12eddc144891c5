import type { Etape } from '../catalogue/entry.ts';
import type { Severity } from '../kernel/problem.ts';
import type { Rule } from './rule.ts';

/** Severities from the command line, by rule id; they replace those of the rule at every stage. */
export type Levels = Readonly<Record<string, Severity | 'aucune'>>;

/** The severity of a rule at a stage: the one that `levels` gives to it, else its own. */
export function severityIn(
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  { etape, levels }: { etape: Etape; levels: Levels },
): Severity | 'aucune' {
  const level = Object.hasOwn(levels, id) ? levels[id] : undefined;
  return level || severity[etape];
}

/** The rules with the given severities; rules that are not named stay as they are. */
export function weighed<T extends Pick<Rule, 'id' | 'severity'>>(
  rules: readonly T[],
  levels: Levels = {},
): readonly T[] {
  if (Object.keys(levels).length === 0) return rules;
  return rules.map((rule) => {
    const level = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
    return level ? { ...rule, severity: { projet: level, adoption: level, signature: level } } : rule;
  });
}
