/**
 * What the lint knows of functions: which exist, how many arguments they take, whether what they receive is
 * printed. One list for all five exports.
 */

import { count } from '../../kernel/french/list.ts';
import { nearest } from '../../kernel/nearest.ts';
import { HELPERS } from '../template/helpers.ts';
import { WORD_LISTS } from '../view/mots.ts';
import { rangeOf, type TemplateProblem } from './unit.ts';

/** The helpers that open a block, each with the kind of argument it takes. */
export const BLOCKS: Readonly<Record<string, string>> = {
  if: 'valeur',
  unless: 'valeur',
  each: 'liste',
  with: 'ensemble',
};

/** The functions that only test whether a value is present. */
const PRESENCE: ReadonlySet<string> = new Set(['ou', 'plusieurs', 'aCompleter']);

/** Whether the arguments of a helper end up in the document, or decide its content by their value. */
export const prints = (helper: string): boolean => !PRESENCE.has(helper);

/** Every function that a template may call. */
export const FUNCTIONS: readonly string[] = [...Object.keys(BLOCKS), 'lookup', ...Object.keys(HELPERS)];

export const isFunction = (name: string): boolean => FUNCTIONS.includes(name);

/** How many arguments a function takes; no `max` means any number. */
function arity(name: string): { min: number; max?: number } {
  if (Object.hasOwn(BLOCKS, name)) return { min: 1, max: 1 };
  const declared = name === 'lookup' ? 2 : (HELPERS[name]?.length ?? 0);
  // The `length` of a JavaScript function does not count a rest parameter.
  return declared === 0 ? { min: 1 } : { min: declared, max: declared };
}

interface Call {
  name: string;
  params: readonly hbs.AST.Expression[];
  hash: hbs.AST.Hash | undefined;
  loc: hbs.AST.SourceLocation;
}

/**
 * The problems in a call of a known function: too few or too many arguments, named ones, or a list of words
 * that does not exist.
 */
export function* callProblems({ name, params, hash, loc }: Call): Iterable<TemplateProblem> {
  const { min, max } = arity(name);
  const wanted = max === undefined ? `au moins ${count(min, 'valeur')}` : count(min, 'valeur');
  const excess = max === undefined ? undefined : params[max];
  if (params.length < min)
    yield {
      rule: 'argument-incorrect',
      message: `« ${name} » attend ${wanted} et en reçoit ${params.length}.`,
      range: rangeOf(loc),
    };
  if (excess)
    yield {
      rule: 'argument-incorrect',
      message: `« ${name} » attend ${wanted} et en reçoit ${params.length}.`,
      range: rangeOf(excess.loc),
    };
  for (const pair of hash?.pairs ?? []) {
    if (name === 'if' && pair.key === 'includeZero') continue;
    yield {
      rule: 'argument-incorrect',
      message: `« ${name} » n’a pas de paramètre « ${pair.key} ».`,
      range: rangeOf(pair.loc),
    };
  }
  const [list] = params;
  if (name === 'mot' && list?.type === 'StringLiteral')
    yield* wordListProblems(list as hbs.AST.StringLiteral);
}

function* wordListProblems({ value, loc }: hbs.AST.StringLiteral): Iterable<TemplateProblem> {
  if (Object.hasOwn(WORD_LISTS, value)) return;
  const near = nearest(value, Object.keys(WORD_LISTS));
  yield {
    rule: 'argument-incorrect',
    message: `La liste de mots « ${value} » n’existe pas.`,
    hint: near
      ? `Vouliez-vous dire « ${near} » ?`
      : `Les listes sont : ${Object.keys(WORD_LISTS).join(', ')}.`,
    range: rangeOf(loc),
  };
}
