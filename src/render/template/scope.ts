/** What Handlebars' runtime gives to the functions of a template. Its shapes are one list: hence seven exports. */

/** The runtime of one template, which csi only calls. */
export interface Container {
  lookupProperty(parent: unknown, name: string): unknown;
  strict(parent: unknown, name: string, loc: hbs.AST.SourceLocation): unknown;
  lambda(value: unknown, context: unknown): unknown;
  data(data: unknown, depth: number): unknown;
  program(at: number, data: unknown, declared: number, blockParams: unknown, depths: unknown): unknown;
  invokePartial(partial: unknown, context: unknown, options: object): unknown;
  decorators: unknown;
  noop: unknown;
  nullContext: object;
  hooks: { blockHelperMissing: Callable };
}
export type Callable = (...args: unknown[]) => unknown;

/** Where a node runs. */
export interface Scope {
  container: Container;
  context: unknown;
  helpers: unknown;
  partials: unknown;
  data: unknown;
  /** The values that blocks name, from the innermost block. */
  blockParams: readonly (readonly unknown[])[];
  /** The contexts around, from the innermost. */
  depths: readonly unknown[];
}

/** A node, ready to run. */
export type Runner = (scope: Scope) => unknown;

/** The scope of a call, from what the runtime gives in this order. */
export function scopeOf([
  container,
  context,
  helpers,
  partials,
  data,
  blockParams,
  depths,
]: readonly unknown[]) {
  return { container, context, helpers, partials, data, blockParams, depths } as Scope;
}

/** A program by its number, with how many values it names. */
export type Slot = readonly [at: number, declared: number];

/** The blocks that a helper or a partial may run; nothing when it has none. */
export function blocksOf(scope: Scope, program: Slot | undefined, inverse?: Slot): object {
  const { container, data, blockParams, depths } = scope;
  if (!program && !inverse) return {};
  const made = (one: Slot | undefined) =>
    one ? container.program(one[0], data, one[1], blockParams, depths) : container.noop;
  return { fn: made(program), inverse: made(inverse) };
}
