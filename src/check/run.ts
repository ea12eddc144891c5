import { sentence } from '../kernel/french/typography.ts';
import { pathTo } from '../kernel/path.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Contrat } from '../model/contrat.ts';
import type { Source } from '../source/index.ts';
import { etapeOf } from './etape.ts';
import { severityIn } from './levels.ts';
import { contextOf } from './lookups/context.ts';
import type { Voisins } from './lookups/voisins.ts';
import type { Rule } from './rule.ts';
import { fixOf } from './schema/fix.ts';
import type { Situation } from './suppressions/situation.ts';

/** The problems that rules find in a contract at one stage, by default the stage of its status. */
export function runRules(
  rules: readonly Rule[],
  contrat: Contrat,
  source: Source,
  etape = etapeOf(contrat),
): Problem[] {
  return runRulesFor(rules, contrat, source, [{ etape, levels: {} }])[0] ?? [];
}

/**
 * The problems that rules find in a contract, one list for each situation. Each rule looks at the contract only once: what it reports gets the
 * severity that the rule has in each situation.
 */
export function runRulesFor(
  rules: readonly Rule[],
  contrat: Contrat,
  source: Source,
  situations: readonly Situation[],
  voisins?: Voisins,
): Problem[][] {
  const context = contextOf(contrat, source, voisins);
  const results = situations.map((situation) => ({ ...situation, problems: [] as Problem[] }));
  const keys = source.keys();
  for (const rule of rules) {
    const active = results.flatMap(({ etape, levels, problems }) => {
      const severity = severityIn(rule, { etape, levels });
      return severity === 'aucune' ? [] : [{ severity, problems }];
    });
    if (active.length === 0 || !mayFind(rule, source, keys)) continue;
    rule.check(context, ({ path: place, span, on, message, hint, sense, fix: made, lacks }) => {
      const path = pathTo(place);
      const words = { message: sentence(message), ...(hint && { hint: sentence(hint) }) };
      const fix = made ?? (sense && fixOf(source, path, sense));
      const range = span ? source.range(span) : source.locate(path, on);
      const { file } = source;
      for (const { severity, problems } of active)
        problems.push({
          rule: rule.id,
          severity,
          ...words,
          file,
          path,
          range,
          ...(fix && { fix }),
          ...(lacks && { lacks }),
        });
    });
  }
  return results.map(({ problems }) => problems);
}

// An escape sequence (`\u00e9`) can stand for any character, so a text with a backslash is never skipped.
function mayFind({ cles, signes }: Rule, { text }: Source, keys: ReadonlySet<string>): boolean {
  return (
    (!cles || cles.some((cle) => keys.has(cle))) && (!signes || signes.test(text) || text.includes('\\'))
  );
}
