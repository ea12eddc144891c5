/**
 * What the lint works on and what it produces: a template, its problems, and their places. Five exports, used
 * together by every file of the lint.
 */

import { sentence } from '../../kernel/french/typography.ts';
import type { Range } from '../../kernel/position.ts';
import type { Problem } from '../../kernel/problem.ts';

/**
 * A template being checked; `text` is what Handlebars parses, and what the positions of its tree refer to.
 */
export interface Unit {
  name: string;
  file: string;
  text: string;
  lines: readonly string[];
  program: hbs.AST.Program;
  /** False for csi's own templates: what one of them lacks is a problem of its caller. */
  own: boolean;
}

/** A problem in a template, without its file. */
export interface TemplateProblem {
  rule: string;
  message: string;
  hint?: string | undefined;
  range: Range;
}

/** The same as a problem of a file, ready to be reported. */
export function fileProblem(file: string, { rule, message, hint, range }: TemplateProblem): Problem {
  return {
    rule,
    severity: 'erreur',
    message: sentence(message),
    ...(hint && { hint: sentence(hint) }),
    file,
    path: [],
    range,
  };
}

/** The range of a node; Handlebars counts lines from 1 and columns from 0. */
export function rangeOf({ start, end }: hbs.AST.SourceLocation): Range {
  return {
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  };
}

/**
 * The range of one part of a path (« nm » in « territoire.nm »), or of the whole path when its parts cannot
 * be located.
 */
export function partRange({ lines }: Unit, path: hbs.AST.PathExpression, part: number): Range {
  const range = rangeOf(path.loc);
  if (range.start.line !== range.end.line) return range;
  const text = lines[range.start.line - 1]?.slice(range.start.column - 1, range.end.column - 1) ?? '';
  const start = /^@?(?:\.\.?\/|this[./]|\.\.$)*/.exec(text)?.[0].length ?? 0;
  const parts = [...text.slice(start).matchAll(/\[[^\]]*\]|[^./[\]]+/g)];
  const found = parts[part];
  if (!found || parts.length !== path.parts.length) return range;
  const column = range.start.column + start + found.index;
  return {
    start: { line: range.start.line, column },
    end: { line: range.start.line, column: column + found[0].length },
  };
}
