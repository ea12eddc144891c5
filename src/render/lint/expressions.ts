import { nearest } from '../../kernel/nearest.ts';
import { callProblems, FUNCTIONS, isFunction, prints } from './calls.ts';
import { absentProblem, pathProblem } from './names.ts';
import { isScoped, resolve, type TemplateScope } from './scope.ts';
import { ANYTHING, step, type ViewShape, value } from './shape.ts';
import { partRange, rangeOf, type TemplateProblem, type Unit } from './unit.ts';

/** What a walk tells: each fault, each place whose value reaches the document, each partial that is called. */
export interface Listener {
  report(unit: Unit, fault: TemplateProblem): void;
  printed(place: string): void;
  partial(call: { name: string; scope: TemplateScope; range: TemplateProblem['range']; unit: Unit }): void;
}

const COMPUTED = {
  rule: 'argument-incorrect',
  message: '« lookup » reçoit un nom calculé : csi ne peut pas vérifier ce qu’il imprimera.',
  hint: 'Écrivez le nom entre guillemets, ou choisissez le champ avec {{#if (egal …)}}.',
};

/** All that names something and gives it values. */
export type Called = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>;

/** Reads variables and calls at one point of a template. */
export class Expressions {
  readonly unit: Unit;
  readonly scope: TemplateScope;
  readonly to: Listener;
  constructor(unit: Unit, scope: TemplateScope, to: Listener) {
    this.unit = unit;
    this.scope = scope;
    this.to = to;
  }

  report(fault: TemplateProblem): void {
    this.to.report(this.unit, fault);
  }

  /** The name of the function that is called, known or not; undefined for a variable. */
  functionName({ path, params, hash }: Called): string | undefined {
    const named = asPath(path);
    const [name = ''] = named.parts;
    const simple = named.parts.length === 1 && named.depth === 0 && !named.data && !isScoped(named);
    if (simple && isFunction(name) && !this.scope.blockParams.has(name)) return name;
    return params.length > 0 || (hash?.pairs.length ?? 0) > 0 ? named.original : undefined;
  }

  /** What a call gives; `used` when its arguments reach the document. */
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

  /** What `lookup` finds: a name that is typed is looked for as in a path, and no other can be checked, but for a position in a list. */
  private lookup(node: Called, used: boolean): ViewShape {
    const [holder, key] = node.params as [hbs.AST.Expression, hbs.AST.Expression];
    this.checkCall('lookup', node);
    const within = this.expression(holder, false);
    const asked = this.expression(key, true);
    const typed = /^(String|Number|Boolean|Undefined|Null)Literal$/.test(key.type);
    const name = typed ? String((key as hbs.AST.StringLiteral).value) : '0';
    const found = typed || (within.item && asked.kinds.has('nombre')) ? step(within, name) : undefined;
    if (found) {
      if (used) this.printed(found);
      return found;
    }
    const range = rangeOf(key.loc);
    this.report(typed ? absentProblem(name, within, range) : { ...COMPUTED, range });
    return ANYTHING;
  }

  checkCall(name: string, { params, hash, path }: Called): void {
    for (const fault of callProblems({ name, params, hash, loc: path.loc })) this.report(fault);
  }

  /** What an expression gives; `used` when it reaches the document. */
  expression(node: hbs.AST.Expression, used: boolean): ViewShape {
    if (node.type === 'SubExpression') {
      const call = node as hbs.AST.SubExpression;
      const name = this.functionName(call) ?? asPath(call.path).original;
      // A comparison decides by what its values are, wherever it stands.
      return this.call(name, call, used || name !== 'lookup');
    }
    if (node.type !== 'PathExpression')
      return node.type === 'NumberLiteral' ? value('nombre') : value('texte');
    const shape = this.path(node as hbs.AST.PathExpression);
    if (used) this.printed(shape);
    return shape;
  }

  /** What a path leads to; anything at all once it is said that it leads nowhere. */
  path(path: hbs.AST.PathExpression): ViewShape {
    const resolved = resolve(path, this.scope);
    if ('shape' in resolved) return resolved.shape;
    this.report(pathProblem(this.unit, path, resolved.lost, this.scope));
    return ANYTHING;
  }

  printed({ place }: ViewShape): void {
    if (place !== '') this.to.printed(place);
  }
}

/** A path; a literal may stand where one does, and names what it says. */
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
