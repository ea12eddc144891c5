import { harmless } from '../../kernel/french/quote.ts';
import { amountIn } from './amounts.ts';

// Between braces a comma ends a value: what follows it becomes a key without value.

/** The most entries that one text with commas makes between braces. */
const MAX_CUT = 20;
const order = new WeakMap<object, { names: readonly string[]; places: ReadonlyMap<string, number> }>();

// The keys of a group in order, only listed once: it may hold thousands that are unknown.
function orderOf(value: object) {
  let known = order.get(value);
  if (known === undefined) {
    const names = Object.keys(value);
    known = { names, places: new Map(names.map((name, place) => [name, place])) };
    order.set(value, known);
  }
  return known;
}

// The last entry before a key without value that has one, and the keys from there to it.
function cutBefore(key: string, value: object) {
  const held = value as Readonly<Record<string, unknown>>;
  if (held[key] !== null) return undefined;
  const known = orderOf(value);
  const at = known.places.get(key) ?? 0;
  const near = known.names.slice(Math.max(0, at - MAX_CUT), at + 1);
  const from = near.findLastIndex((name) => held[name] !== null);
  const name = near[from];
  return { name, held: name === undefined ? undefined : held[name], rest: near.slice(from + 1) };
}

/** A hint for a key that begins with a figure: « { montant: 1,5 million } » has a key « 5 million » without value. Undefined for another. */
export function numberCutBefore(key: string, value: object): string | undefined {
  if (!/^\d/.test(key)) return undefined;
  const sure = cutNumber(value);
  if (sure?.decimals === key) return sure.hint;
  const cut = /^\d+$/.test(key) ? undefined : cutBefore(key, value);
  if (cut?.name === undefined || cut.rest.length > 1) return undefined;
  const amount = amountIn(`${cut.held},${key}`);
  return amount && amount.other === undefined ? cutHint(cut.name, amount.value) : undefined;
}

const cutHint = (name: string, value: string) =>
  `Entre accolades, une virgule termine la valeur ; les décimales s’écrivent après un point : ${name}: ${value}`;

/**
 * The number that a comma has cut in a group between braces, « { montant: 12 000,50 } »: its key and its decimals, which have become a key,
 * with a hint. JavaScript lists such keys first, so that their place is lost: undefined unless only one value of the group is a number.
 */
export function cutNumber(value: object): { name: string; decimals: string; hint: string } | undefined {
  const { names } = orderOf(value);
  if (names.length > MAX_CUT) return undefined;
  const held = value as Readonly<Record<string, unknown>>;
  const decimals = names.filter((name) => held[name] === null && /^\d/.test(name));
  const numbers = names.filter((name) => /^\d[\d\s]*$/.test(String(held[name])));
  const [name] = numbers;
  const [key] = decimals;
  if (name === undefined || key === undefined || numbers.length > 1 || decimals.length > 1) return undefined;
  const amount = amountIn(`${held[name]},${key}`);
  return amount && amount.other === undefined
    ? { name, decimals: key, hint: cutHint(name, amount.value) }
    : undefined;
}

/** A hint for a key in words: « { titre: Équiper les agents, dont les chefs } » has a key « dont les chefs » without value. Undefined for another. */
export function textCutBefore(key: string, value: object): string | undefined {
  const cut = /\s/.test(key) ? cutBefore(key, value) : undefined;
  if (!cut) return undefined;
  const { name, held, rest } = cut;
  if (name === undefined || typeof held !== 'string' || /["\\]/.test(held + key))
    return 'Entre accolades, une virgule termine le texte : mettez tout le texte entre guillemets.';
  const whole = harmless([held, ...rest].join(', ')).replace(/\s+/g, ' ');
  return `Entre accolades, une virgule termine le texte : mettez-le entre guillemets, ${name}: "${whole}"`;
}
