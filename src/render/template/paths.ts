/** What the paths of a template lead to. Five exports: the kinds of paths, and their lookup. */

import type { Container, Runner } from './scope.ts';

/** The block around that names a value, counted from the innermost, and the place of the name in it. */
export type Named = readonly [block: number, at: number];

/** Whether a block around may name it: it begins with no `..`, `.` or `this`. */
export const isLocal = (path: hbs.AST.PathExpression): boolean => !path.depth && !isScoped(path);

/** Whether it is one name, which may be that of a helper. */
export const isSimple = (path: hbs.AST.PathExpression): boolean => path.parts.length === 1 && isLocal(path);

const isScoped = ({ original }: hbs.AST.PathExpression): boolean => /^\.|this\b/.test(original);

/** A path as it is; a literal that is called or printed is a name. */
export function pathOf(expression: hbs.AST.Expression): hbs.AST.PathExpression {
  if ('parts' in expression) return expression as hbs.AST.PathExpression;
  const name = String((expression as hbs.AST.StringLiteral).original);
  return {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc: expression.loc,
  };
}

/** Looks a path up. With `strict`, the place of what is printed, its last step must exist. */
export function lookupOf(
  { parts, depth, data }: hbs.AST.PathExpression,
  named: Named | undefined,
  strict: hbs.AST.SourceLocation | undefined,
): Runner {
  if (named) {
    const [[block, at], steps] = [named, parts.slice(1)];
    return ({ container, blockParams }) => followed(container, blockParams[block]?.[at], steps);
  }
  const from: Runner = data
    ? (scope) => (depth ? scope.container.data(scope.data, depth) : scope.data)
    : ({ context, depths }) => (depth ? depths[depth] : context);
  if (parts.length === 0) return from;
  if (!strict) return (scope) => followed(scope.container, from(scope), parts);
  const [steps, last = ''] = [parts.slice(0, -1), parts.at(-1)];
  return (scope) => scope.container.strict(followed(scope.container, from(scope), steps), last, strict);
}

const followed = (container: Container, from: unknown, steps: readonly string[]): unknown =>
  steps.reduce((value, step) => container.lookupProperty(value, step), from);
