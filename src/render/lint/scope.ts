/**
 * What names mean at one point of a template, resolved as Handlebars resolves them. One idea, hence six
 * exports.
 */

import { ANYTHING, step, type ViewShape, value } from './shape.ts';

/** The names visible at one point of a template. */
export interface TemplateScope {
  root: ViewShape;
  context: ViewShape;
  /** The contexts that `../` leads to, nearest first. */
  parents: readonly ViewShape[];
  /** How many `{{#each}}` are open: each defines `@index`, `@first`… */
  loops: number;
  blockParams: ReadonlyMap<string, ViewShape>;
  /** The inline partials that templates define, by name. */
  inline: ReadonlyMap<string, hbs.AST.Program>;
}

const LOOP: Readonly<Record<string, ViewShape>> = {
  index: value('nombre'),
  key: value('texte'),
  first: value('oui-non'),
  last: value('oui-non'),
};

/**
 * Why a path leads nowhere: an unknown part, with the shape it was searched in; more `../` than there are
 * contexts; or an unknown `@` variable.
 */
export type BrokenPath =
  | { part: number; within: ViewShape }
  | { above: true }
  | { data: string; known: readonly string[] };

/** What a path resolves to. */
export type Resolved = { shape: ViewShape } | { broken: BrokenPath };

/** True for `this`, `./x` and `this.x`, which never name a helper or a block parameter. */
export const isScoped = (path: hbs.AST.PathExpression): boolean => /^\.|this\b/.test(path.original);

/** Resolves a path in a scope, as Handlebars does. */
export function resolve(path: hbs.AST.PathExpression, scope: TemplateScope): Resolved {
  const [first = '', ...rest] = path.parts;
  if (path.data) return resolveData(path, first, rest, scope);
  const own = path.depth === 0 && !isScoped(path) ? scope.blockParams.get(first) : undefined;
  if (own) return follow(own, rest, 1);
  const base = path.depth === 0 ? scope.context : scope.parents[path.depth - 1];
  return base ? follow(base, path.parts, 0) : { broken: { above: true } };
}

function resolveData(
  { depth }: hbs.AST.PathExpression,
  first: string,
  rest: readonly string[],
  { root, loops }: TemplateScope,
): Resolved {
  if (first === 'root') return follow(root, rest, 1);
  const known = loops > depth ? LOOP : {};
  const found = Object.hasOwn(known, first) ? known[first] : undefined;
  return found ? follow(found, rest, 1) : { broken: { data: first, known: ['root', ...Object.keys(known)] } };
}

function follow(from: ViewShape, parts: readonly string[], offset: number): Resolved {
  let shape = from;
  for (const [i, part] of parts.entries()) {
    const next = step(shape, part);
    if (!next) return { broken: { part: i + offset, within: shape } };
    shape = next;
  }
  return { shape };
}

/**
 * The scope inside a block that changes the context. As in Handlebars, a context that does not change adds no
 * level for `../`.
 */
export function entered(
  scope: TemplateScope,
  context: ViewShape,
  { loop, names }: { loop: boolean; names: readonly string[] },
): TemplateScope {
  const params = loop ? [context, context === ANYTHING ? ANYTHING : LOOP.index] : [context];
  const blockParams = names.flatMap((name, i) => [[name, params[i] ?? ANYTHING] as const]);
  return {
    ...scope,
    context,
    parents: context === scope.context ? scope.parents : [scope.context, ...scope.parents],
    loops: scope.loops + (loop ? 1 : 0),
    blockParams: new Map([...scope.blockParams, ...blockParams]),
  };
}
