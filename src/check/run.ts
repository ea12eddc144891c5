import type { Etape } from '../catalogue/entry.ts';
import { sentence } from '../kernel/french/typography.ts';
import { pathTo } from '../kernel/path.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Contrat } from '../model/contrat.ts';
import type { Source } from '../source/index.ts';
import { contextOf } from './lookups/context.ts';
import type { Rule } from './rule.ts';
import { fixOf } from './schema/fix.ts';

/** Runs rules over a contract, and completes each problem with its rule, severity, file and range. */
export function runRules(rules: readonly Rule[], contrat: Contrat, source: Source, etape?: Etape): Problem[] {
  const context = contextOf(contrat, etape, source);
  const problems: Problem[] = [];
  const keys = source.keys();
  for (const rule of rules) {
    const { id, severity, check } = rule;
    const weight = severity[context.etape];
    if (weight === 'aucune' || !mayFind(rule, source, keys)) continue;
    check(context, ({ path: place, span, on, message, hint, sense, fix: made }) => {
      const path = pathTo(place);
      const words = { message: sentence(message), ...(hint && { hint: sentence(hint) }) };
      const fix = made ?? (sense && fixOf(source, path, sense));
      const range = span ? source.range(span) : source.locate(path, on);
      problems.push({
        rule: id,
        severity: weight,
        ...words,
        file: source.file,
        path,
        range,
        ...(fix && { fix }),
      });
    });
  }
  return problems;
}

// An escape sequence (`\u00e9`) can stand for any character, so a text with a backslash is never skipped.
function mayFind({ cles, signes }: Rule, { text }: Source, keys: ReadonlySet<string>): boolean {
  return (
    (!cles || cles.some((cle) => keys.has(cle))) && (!signes || signes.test(text) || text.includes('\\'))
  );
}
