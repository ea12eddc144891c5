import { sentence } from '../kernel/french/typography.ts';
import type { Path } from '../kernel/path.ts';
import type { Problem } from '../kernel/problem.ts';
import type { ThemeChoisi } from '../model/contrat.ts';
import type { Source } from '../source/index.ts';
import { weakColours } from './lookups/weak-colours.ts';
import { contrasteInsuffisant } from './rules/contraste-insuffisant.ts';
import { checkSchema } from './schema/index.ts';

/**
 * Checks a theme that stands at a path of a file which is no contract, as the one of a contract is checked: the schema, then its colours.
 * `at` is empty for a file that is a theme whole.
 */
export function checkTheme(source: Source, at: Path): Problem[] {
  const value = at.reduce<unknown>(
    (data, step) => (data as Record<string | number, unknown> | null | undefined)?.[step],
    source.data,
  );
  // In the eyes of the schema, a contract of which this is the only key.
  const own = ([, ...path]: Path): Path => [...at, ...path];
  const form = checkSchema({
    ...source,
    data: { theme: value },
    span: (path, on) => source.span(own(path), on),
    locate: (path, on) => source.locate(own(path), on),
    written: (path) => source.written(own(path)),
  }).filter(({ path }) => path[0] === 'theme');
  if (form.length > 0)
    return form
      .map((problem) => ({ ...problem, path: own(problem.path) }))
      .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
  return weakColours(value as ThemeChoisi).map(({ key, message, hint }) => ({
    rule: contrasteInsuffisant.id,
    severity: 'erreur',
    message: sentence(message),
    hint: sentence(hint),
    file: source.file,
    path: [...at, key],
    range: source.locate([...at, key]),
  }));
}
