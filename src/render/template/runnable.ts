/**
 * Makes a syntax tree runnable without making code of it: each node becomes a function, and Handlebars’ own runtime runs them as it runs what its
 * compiler writes. A page forbids code made of a text, and templates of a house are one. The options are those that csi’s own templates are compiled
 * with: strict, known helpers only, nothing escaped, no indent.
 */

import { CallError } from './error.ts';
import { isLocal, isSimple, lookupOf, type Named, pathOf } from './paths.ts';
import { blocksOf, type Callable, type Runner, type Scope, type Slot, scopeOf } from './scope.ts';

/** A call of a helper, a partial or a decorator: what stands between its braces. */
type CallNode = Pick<hbs.AST.SubExpression, 'params' | 'hash' | 'loc'> & { type: string };

/** `{{> x}}`, or `{{#> x}}` with its block. */
type PartialNode = CallNode & { name: hbs.AST.Expression; program?: hbs.AST.Program; indent?: string };

/** What the runtime runs of a tree; `isKnown` says which helpers there are. Throws CallError at the first call of another. */
export function runnable(tree: hbs.AST.Program, isKnown: (name: string) => boolean): TemplateSpecification {
  const made = new RunnablePrograms(isKnown);
  const { body, decorator } = made.program(tree);
  return {
    compiler: [8, '>= 4.3.0'],
    ...made.programs,
    main: body,
    main_d: decorator,
    useData: true,
    usePartial: true,
    useDepths: true,
    useBlockParams: true,
    useDecorators: true,
  } as TemplateSpecification;
}

class RunnablePrograms {
  /** The programs of blocks by number, with their decorators, as the runtime looks for them. */
  readonly programs: Record<string, unknown> = {};
  #count = 0;
  /** The names that the blocks around declare, from the innermost block. */
  #names: readonly (readonly string[])[] = [];
  #decorators: ((scope: Scope, fn: unknown, props: object) => unknown)[] = [];
  readonly #isKnown: (name: string) => boolean;

  constructor(isKnown: (name: string) => boolean) {
    this.#isKnown = isKnown;
  }

  program(program: hbs.AST.Program): { body: Callable; decorator: Callable | undefined } {
    const around = [this.#names, this.#decorators] as const;
    [this.#names, this.#decorators] = [[program.blockParams ?? [], ...this.#names], []];
    const parts = program.body.flatMap((statement) => this.#statement(statement));
    const decorators = this.#decorators;
    [this.#names, this.#decorators] = around;
    const body = (...given: unknown[]) => {
      const scope = scopeOf(given);
      let text = '';
      for (const part of parts) text += part(scope) ?? '';
      return text;
    };
    if (decorators.length === 0) return { body, decorator: undefined };
    const decorator = (...[fn, props, container, context, ...rest]: unknown[]) => {
      const scope = scopeOf([container, context, undefined, undefined, ...rest]);
      return decorators.reduce((now, one) => one(scope, now, props as object) || now, fn);
    };
    return { body, decorator };
  }

  #numbered(program: hbs.AST.Program | null | undefined): Slot | undefined {
    if (!program) return undefined;
    const { body, decorator } = this.program(program);
    const at = this.#count++;
    this.programs[at] = body;
    this.programs[`${at}_d`] = decorator;
    return [at, program.blockParams?.length ?? 0];
  }

  #statement(statement: hbs.AST.Statement): Runner[] {
    switch (statement.type) {
      case 'ContentStatement': {
        const { value } = statement as hbs.AST.ContentStatement;
        return [() => value];
      }
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return [this.#expression(statement as hbs.AST.MustacheStatement)];
      case 'BlockStatement':
        return [this.#block(statement as hbs.AST.BlockStatement)];
      case 'Decorator':
      case 'DecoratorBlock':
        this.#decorators.push(this.#decorator(statement as hbs.AST.DecoratorBlock));
        return [];
      default:
        return this.#partial(statement as hbs.AST.PartialStatement);
    }
  }

  #block(block: hbs.AST.BlockStatement): Runner {
    const [program, inverse] = [this.#numbered(block.program), this.#numbered(block.inverse)];
    const path = pathOf(block.path);
    if (this.#isHelper(block, path)) return this.#helper(block, path, program, inverse);
    const [value, { loc }, { original: name }] = [this.#value(path), block, path];
    return (scope) => {
      const options = { name, hash: {}, ...blocksOf(scope, program, inverse), data: scope.data, loc };
      return scope.container.hooks.blockHelperMissing.call(scope.context, value(scope), options);
    };
  }

  // `{{x}}`, `{{f x}}` or `(f x)`.
  #expression(call: CallNode & { path: hbs.AST.Expression }): Runner {
    const path = pathOf(call.path);
    return this.#isHelper(call, path) ? this.#helper(call, path) : this.#value(path);
  }

  #isHelper({ type, params, hash }: CallNode, path: hbs.AST.PathExpression): boolean {
    const [[name = ''], simple] = [path.parts, isSimple(path)];
    if (simple && this.#namedAt(name)) return false;
    return type === 'SubExpression' || params.length > 0 || Boolean(hash) || (simple && this.#isKnown(name));
  }

  #helper(call: CallNode, path: hbs.AST.PathExpression, program?: Slot, inverse?: Slot): Runner {
    const [params, hash] = [call.params.map((one) => this.#param(one)), this.#hash(call.hash)];
    const [[name = ''], { loc }] = [path.parts, call];
    if (!this.#isKnown(name))
      throw new CallError(`la fonction « ${name} » n’existe pas`, loc, { rule: 'fonction-inconnue' });
    return (scope) => {
      const { container, context, helpers, data } = scope;
      const helper = container.lookupProperty(helpers, name) as Callable;
      const args = params.map((one) => one(scope));
      const options = { name, hash: hash(scope), ...blocksOf(scope, program, inverse), data, loc };
      return helper.call(context ?? container.nullContext, ...args, options);
    };
  }

  #partial({ name, params, hash, indent, loc, program: block }: PartialNode): Runner[] {
    const program = this.#numbered(block);
    if (params.length > 1)
      throw new CallError('un gabarit s’appelle avec une valeur au plus', loc, { rule: 'gabarit-mal-forme' });
    const dynamic =
      name.type === 'SubExpression' ? this.#expression(name as hbs.AST.SubExpression) : undefined;
    const written = String((name as hbs.AST.PathExpression).original);
    const [context] = params.map((one) => this.#param(one));
    const values = hash ? this.#hash(hash) : () => undefined;
    const run: Runner = (scope) => {
      const { container, helpers, partials, data, blockParams } = scope;
      const found = dynamic ? dynamic(scope) : container.lookupProperty(partials, written);
      return container.invokePartial(found, context ? context(scope) : scope.context, {
        ...(!dynamic && { name: written }),
        hash: values(scope),
        ...blocksOf(scope, program),
        ...{ data, blockParams, helpers, partials, decorators: container.decorators },
      });
    };
    return indent ? [() => indent, run] : [run];
  }

  #decorator({ path, params, hash, program, loc }: hbs.AST.DecoratorBlock) {
    const block = this.#numbered(program);
    const [values, named, name] = [params.map((one) => this.#param(one)), this.#hash(hash), path.original];
    return (scope: Scope, fn: unknown, props: object): unknown => {
      const { container, data, blockParams } = scope;
      const found = container.lookupProperty(container.decorators, name) as Callable | undefined;
      if (typeof found !== 'function')
        throw new CallError(`la fonction « ${name} » n’existe pas`, loc, { rule: 'fonction-inconnue' });
      const args = values.map((one) => one(scope));
      const options = { name, hash: named(scope), ...blocksOf(scope, block), args, data, blockParams, loc };
      return found(fn, props, container, options);
    };
  }

  // The last of two keys of a name counts first, as in what the compiler of Handlebars writes.
  #hash(hash: hbs.AST.Hash | undefined): (scope: Scope) => object {
    const runs: Record<string, Runner> = {};
    for (const { key, value } of (hash?.pairs ?? []).toReversed()) runs[key] = this.#param(value);
    return (scope) => Object.fromEntries(Object.entries(runs).map(([key, run]) => [key, run(scope)]));
  }

  #param(expression: hbs.AST.Expression): Runner {
    if (expression.type === 'SubExpression') return this.#expression(expression as hbs.AST.SubExpression);
    if (expression.type === 'PathExpression') return this.#lookup(expression as hbs.AST.PathExpression);
    const { value = expression.type === 'NullLiteral' ? null : undefined } = expression as {
      value?: unknown;
    };
    return () => value;
  }

  #value(path: hbs.AST.PathExpression): Runner {
    const run = this.#lookup(path, path.loc);
    return (scope) => scope.container.lambda(run(scope), scope.context);
  }

  #lookup(path: hbs.AST.PathExpression, strict?: hbs.AST.SourceLocation): Runner {
    return lookupOf(path, isLocal(path) ? this.#namedAt(path.parts[0] ?? '') : undefined, strict);
  }

  /** The block around that names a value so, and the place of the name in it. */
  #namedAt(name: string): Named | undefined {
    const block = this.#names.findIndex((names) => names.includes(name));
    return block < 0 ? undefined : [block, this.#names[block]?.indexOf(name) ?? 0];
  }
}
