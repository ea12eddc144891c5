/**
 * Variables and calls of templates. Four exports: the class that resolves them, and what it receives and
 * returns.
 */

import { nearest } from '../../kernel/nearest.ts';
import { callProblems, FUNCTIONS, isFunction, prints } from './calls.ts';
import { absentProblem, pathProblem } from './names.ts';
import { isScoped, resolve, type TemplateScope } from './scope.ts';
import { ANYTHING, step, type ViewShape, value } from './shape.ts';
import { partRange, rangeOf, type TemplateProblem, type Unit } from './unit.ts';

/**
 * Receives what a walk through a template finds: the problems, the places of the view that are printed, the
 * partials that are called.
 */
export interface Listener {
  report(unit: Unit, problem: TemplateProblem): void;
  printed(place: string): void;
  partial(call: { name: string; scope: TemplateScope; range: TemplateProblem['range']; unit: Unit }): void;
}

const COMPUTED = {
  rule: 'argument-incorrect',
  message: '« lookup » reçoit un nom calculé : csi ne peut pas vérifier ce qu’il imprimera.',
  hint: 'Écrivez le nom entre guillemets, ou choisissez le champ avec {{#if (egal …)}}.',
};

/** The part of a node that names something and passes it values. */
export type Called = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>;

/** Resolves variables and calls at one point of a template. */
export class Expressions {
  readonly unit: Unit;
  readonly scope: TemplateScope;
  readonly to: Listener;
  constructor(unit: Unit, scope: TemplateScope, to: Listener) {
    this.unit = unit;
    this.scope = scope;
    this.to = to;
  }

  report(problem: TemplateProblem): void {
    this.to.report(this.unit, problem);
  }

  /** The name of the function that is called, whether it exists or not; undefined for a variable. */
  functionName({ path, params, hash }: Called): string | undefined {
    const named = asPath(path);
    const [name = ''] = named.parts;
    const simple = named.parts.length === 1 && named.depth === 0 && !named.data && !isScoped(named);
    if (simple && isFunction(name) && !this.scope.blockParams.has(name)) return name;
    return params.length > 0 || (hash?.pairs.length ?? 0) > 0 ? named.original : undefined;
  }

  /** The shape of the result of a call; `used` when its arguments end up in the document. */
  call(name: string, node: Called, used: boolean): ViewShape {
    if (name === 'lookup' && node.params.length === 2) return this.lookup(node, used);
    for (const param of node.params) this.expression(param, used && prints(name));
    for (const pair of node.hash?.pairs ?? []) this.expression(pair.value, used && prints(name));
    if (isFunction(name)) {
      this.checkCall(name, node);
      return name === 'lookup' ? ANYTHING : value('texte');
    }
    const near = nearest(name, FUNCTIONS);
    const path = asPath(node.path);
    this.report({
      rule: 'fonction-inconnue',
      message: `La fonction « ${name} » n’existe pas.`,
      hint: near && `Vouliez-vous dire « ${near} » ?`,
      range: partRange(this.unit, path, path.parts.length - 1),
    });
    return ANYTHING;
  }

  /**
   * The shape of what `lookup` finds. A literal name is resolved as in a path; a computed name cannot be
   * checked, unless it is a position in a list.
   */
  private lookup(node: Called, used: boolean): ViewShape {
    const [holder, key] = node.params as [hbs.AST.Expression, hbs.AST.Expression];
    this.checkCall('lookup', node);
    const holderShape = this.expression(holder, false);
    const kind = this.expression(key, true);
    const literal = /^(String|Number|Boolean|Undefined|Null)Literal$/.test(key.type);
    const name = literal ? String((key as hbs.AST.StringLiteral).value) : '0';
    const found =
      literal || (holderShape.item && kind.kinds.has('nombre')) ? step(holderShape, name) : undefined;
    if (found) {
      if (used) this.printed(found);
      return found;
    }
    const range = rangeOf(key.loc);
    this.report(literal ? absentProblem(name, holderShape, range) : { ...COMPUTED, range });
    return ANYTHING;
  }

  checkCall(name: string, { params, hash, path }: Called): void {
    for (const problem of callProblems({ name, params, hash, loc: path.loc })) this.report(problem);
  }

  /** The shape of an expression; `used` when its value ends up in the document. */
  expression(node: hbs.AST.Expression, used: boolean): ViewShape {
    if (node.type === 'SubExpression') {
      const call = node as hbs.AST.SubExpression;
      const name = this.functionName(call) ?? asPath(call.path).original;
      // A comparison depends on the values of its arguments, so they count as printed.
      return this.call(name, call, used || name !== 'lookup');
    }
    if (node.type !== 'PathExpression')
      return node.type === 'NumberLiteral' ? value('nombre') : value('texte');
    const shape = this.path(node as hbs.AST.PathExpression);
    if (used) this.printed(shape);
    return shape;
  }

  /**
   * The shape that a path leads to; ANYTHING once the problem is reported, so that it is reported only once.
   */
  path(path: hbs.AST.PathExpression): ViewShape {
    const resolved = resolve(path, this.scope);
    if ('shape' in resolved) return resolved.shape;
    this.report(pathProblem(this.unit, path, resolved.broken, this.scope));
    return ANYTHING;
  }

  printed({ place }: ViewShape): void {
    if (place !== '') this.to.printed(place);
  }
}

/** A node as a path. Handlebars allows a literal where a path is expected, and reads it as a name. */
export function asPath(node: hbs.AST.Node): hbs.AST.PathExpression {
  if (node.type === 'PathExpression') return node as hbs.AST.PathExpression;
  const name = String((node as hbs.AST.StringLiteral).value);
  return {
    type: 'PathExpression',
    loc: node.loc,
    data: false,
    depth: 0,
    parts: [name],
    original: name,
  } as hbs.AST.PathExpression;
}
