import type { Severity } from '../kernel/problem.ts';
import type { Rule } from './rule.ts';

/** What rules weigh instead of what they say themselves, at any stage; by id. */
export type Levels = Readonly<Record<string, Severity | 'aucune'>>;

/** The rules as they weigh once some are set otherwise; the others are left as they are. */
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
