import { BLOCKS, isFunction } from './calls.ts';
import { asPath, Expressions, type Listener } from './expressions.ts';
import { blockFor, unprintable } from './kinds.ts';
import { entered, type TemplateScope } from './scope.ts';
import { ANYTHING, extended } from './shape.ts';
import { rangeOf, type Unit } from './unit.ts';

/** Walks every branch of a template, whether or not a contract would take it. */
export function walk(unit: Unit, program: hbs.AST.Program, given: TemplateScope, to: Listener): void {
  const own = inlineOf(program);
  const inline = own.length > 0 ? new Map([...given.inline, ...own]) : given.inline;
  const visit = new Visit(unit, { ...given, inline }, to);
  for (const statement of program.body) visit.statement(statement);
}

/** The inline partials that a template defines. */
function inlineOf({ body }: hbs.AST.Program): [string, hbs.AST.Program][] {
  return body.flatMap((node) => {
    if ((node.type as string) !== 'DecoratorBlock') return [];
    const { params, program } = node as unknown as hbs.AST.DecoratorBlock;
    const [name] = params;
    return name?.type === 'StringLiteral' ? [[(name as hbs.AST.StringLiteral).value, program]] : [];
  });
}

class Visit extends Expressions {
  statement(node: hbs.AST.Statement): void {
    const type: string = node.type;
    if (type === 'MustacheStatement') this.mustache(node as hbs.AST.MustacheStatement);
    else if (type === 'BlockStatement') this.block(node as hbs.AST.BlockStatement);
    else if (type === 'PartialStatement') this.partial(node as hbs.AST.PartialStatement);
    else if (type === 'PartialBlockStatement') {
      this.partial(node as unknown as hbs.AST.PartialStatement);
      this.within((node as hbs.AST.PartialBlockStatement).program, this.scope);
    } else if (type === 'Decorator' || type === 'DecoratorBlock') this.decorator(node as hbs.AST.Decorator);
  }

  private within(program: hbs.AST.Program | undefined, scope: TemplateScope): void {
    if (program) walk(this.unit, program, scope, this.to);
  }

  private mustache(node: hbs.AST.MustacheStatement): void {
    const name = this.functionName(node);
    const range = rangeOf(node.path.loc);
    if (name === undefined || name === 'lookup') {
      const shape = name === undefined ? this.path(asPath(node.path)) : this.call(name, node, true);
      if (name === undefined) this.printed(shape);
      const [, key] = node.params;
      const original =
        name === undefined
          ? asPath(node.path).original
          : String((key as hbs.AST.StringLiteral | undefined)?.value ?? 'this');
      const why = unprintable(shape, original);
      if (why) this.report({ rule: 'variable-non-imprimable', ...why, range });
    } else if (Object.hasOwn(BLOCKS, name)) {
      const hint = `Écrivez {{#${name} ${BLOCKS[name]}}}…{{/${name}}}.`;
      this.report({ rule: 'fonction-mal-employee', message: `« ${name} » ouvre un bloc.`, hint, range });
    } else this.call(name, node, true);
  }

  private block(node: hbs.AST.BlockStatement): void {
    const name = this.functionName(node);
    const inside =
      name !== undefined && Object.hasOwn(BLOCKS, name)
        ? this.opened(name, node)
        : this.notABlock(name, node);
    this.within(node.program, inside);
    this.within(node.inverse, this.scope);
  }

  /** The scope inside `{{#if}}`, `{{#unless}}`, `{{#each}}` or `{{#with}}`. */
  private opened(name: string, node: hbs.AST.BlockStatement): TemplateScope {
    this.checkCall(name, node);
    for (const extra of node.params.slice(1)) this.expression(extra, false);
    for (const pair of node.hash?.pairs ?? []) this.expression(pair.value, true);
    const [given] = node.params;
    const shape = given ? this.expression(given, false) : ANYTHING;
    if (name === 'if' || name === 'unless') {
      // A boolean has nothing else to print: testing it counts as printing it.
      if (shape.kinds.has('oui-non')) this.printed(shape);
      return this.scope;
    }
    const names = node.program?.blockParams ?? [];
    if (name === 'with') return entered(this.scope, shape, { loop: false, names });
    const item = shape.item ?? (shape.kinds.has('ensemble') ? ANYTHING : undefined);
    if (given && !item && shape !== ANYTHING) {
      const { original } = asPath(given);
      this.report({
        rule: 'argument-incorrect',
        message: `« ${original} » n’est pas une liste.`,
        range: rangeOf(given.loc),
      });
    }
    return entered(this.scope, item ?? ANYTHING, { loop: true, names });
  }

  private notABlock(name: string | undefined, node: hbs.AST.BlockStatement): TemplateScope {
    const rule = 'fonction-mal-employee';
    const { original } = asPath(node.path);
    const range = rangeOf(node.path.loc);
    if (name !== undefined && isFunction(name))
      this.report({
        rule,
        message: `« ${name} » n’ouvre pas de bloc.`,
        hint: `Écrivez {{${name} …}}.`,
        range,
      });
    else if (name !== undefined) this.call(name, node, false);
    else {
      const shape = this.path(asPath(node.path));
      const block = blockFor(shape);
      const hint = `Écrivez {{#${block} ${original}}}…{{/${block}}}.`;
      if (shape !== ANYTHING)
        this.report({ rule, message: `« ${original} » n’est pas une fonction.`, hint, range });
    }
    return { ...this.scope, context: ANYTHING };
  }

  private partial(node: hbs.AST.PartialStatement): void {
    const [context, extra] = node.params;
    const base = context ? this.expression(context, false) : this.scope.context;
    const fields = new Map(
      (node.hash?.pairs ?? []).map((pair) => [pair.key, this.expression(pair.value, false)] as const),
    );
    if (extra) {
      const hint = 'Nommez les autres valeurs : nom=valeur.';
      this.report({
        rule: 'argument-incorrect',
        message: 'Un gabarit reçoit un seul contexte.',
        hint,
        range: rangeOf(extra.loc),
      });
    }
    const { name } = node;
    // The name is computed when the document is made: neither the template nor its context can be checked.
    if (name.type === 'SubExpression') this.expression(name as hbs.AST.SubExpression, true);
    else {
      const scope = { ...this.scope, context: extended(base, fields) };
      this.to.partial({ name: asPath(name).original, scope, range: rangeOf(name.loc), unit: this.unit });
    }
  }

  private decorator(node: hbs.AST.Decorator): void {
    const { original } = asPath(node.path);
    const message = `La fonction « ${original} » n’existe pas.`;
    if (original !== 'inline')
      this.report({ rule: 'fonction-inconnue', message, range: rangeOf(node.path.loc) });
  }
}
