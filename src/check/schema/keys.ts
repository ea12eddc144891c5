import { list } from '../../kernel/french/list.ts';
import { cite, harmless } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import { amountIn } from './amounts.ts';
import { meantWord } from './look-alikes.ts';
import { holdersOf, keysOf } from './shape.ts';
import type { Explanation } from './wrong.ts';

/** Explains a key that the schema does not know here. `near` is the key that was probably meant. */
export function unknownKey(
  key: string,
  near: string | undefined,
  shape: string | undefined,
  value: object,
): Explanation {
  const explained = (hint?: string): Explanation => ({
    rule: 'cle-inconnue',
    message: `La clé ${cite(key)} n’est pas connue ici.`,
    ...(hint && { hint }),
  });
  if (/^\s/.test(key))
    return explained(
      'Le retrait de cette ligne a des espaces insécables : retapez-le avec la barre d’espace.',
    );
  if (key.startsWith('-')) return explained(`Mettez une espace après le tiret : - ${key.slice(1)}: …`);
  const number = numberCutBefore(key, value);
  if (number !== undefined) return explained(number);
  if (/^\d+$/.test(key))
    return explained(
      'Si c’est la suite d’un nombre à virgule, ses décimales s’écrivent après un point : 12.5',
    );
  const cut = textCutBefore(key, value);
  if (cut !== undefined) return explained(cut);
  if (near) return explained(meantWord(key, near));
  const keys = shape ? keysOf(shape) : [];
  const written = keys.find((known) => plain(known) === plain(key) && Object.hasOwn(value, known));
  if (written) return explained(`« ${written} » est déjà écrite ici : gardez l’une des deux.`);
  const holders = holdersOf(key).map((holder) => `« ${holder.replace(/^.*\./, '')} »`);
  if (holders.length > 0 && holders.length <= 3)
    return explained(`Elle se met dans ${list(holders, 'ou')} : vérifiez le retrait en début de ligne.`);
  return explained(keys.length > 0 && keys.length <= 12 ? `Clés possibles : ${keys.join(', ')}.` : undefined);
}

/** The most entries that one text with commas makes between braces. */
const MAX_CUT = 20;
const order = new WeakMap<object, { names: readonly string[]; places: ReadonlyMap<string, number> }>();

// The last entry before a key without value that has one, and the keys from there to it. The order of the keys is only made once for a
// group: it may hold thousands that are unknown.
function cutBefore(key: string, value: object) {
  const held = value as Readonly<Record<string, unknown>>;
  if (held[key] !== null) return undefined;
  let known = order.get(value);
  if (known === undefined) {
    const names = Object.keys(value);
    known = { names, places: new Map(names.map((name, place) => [name, place])) };
    order.set(value, known);
  }
  const at = known.places.get(key) ?? 0;
  const near = known.names.slice(Math.max(0, at - MAX_CUT), at + 1);
  const from = near.findLastIndex((name) => held[name] !== null);
  const name = near[from];
  return { name, held: name === undefined ? undefined : held[name], rest: near.slice(from + 1) };
}

// « { montant: 1,5 million } » has a key « 5 million » without value: the number that both parts make, with the key that it belongs to.
function numberCutBefore(key: string, value: object): string | undefined {
  const cut = /^\d/.test(key) ? cutBefore(key, value) : undefined;
  if (cut?.name === undefined || cut.rest.length > 1) return undefined;
  const amount = amountIn(`${cut.held},${key}`);
  if (amount === undefined || amount.other !== undefined) return undefined;
  return `Entre accolades, une virgule termine la valeur ; les décimales s’écrivent après un point : ${cut.name}: ${amount.value}`;
}

// Between braces a comma ends a value: « { titre: Équiper les agents, dont les chefs } » has a key « dont les chefs » without value.
function textCutBefore(key: string, value: object): string | undefined {
  const cut = /\s/.test(key) ? cutBefore(key, value) : undefined;
  if (!cut) return undefined;
  const { name, held, rest } = cut;
  if (name === undefined || typeof held !== 'string' || /["\\]/.test(held + key))
    return 'Entre accolades, une virgule termine le texte : mettez tout le texte entre guillemets.';
  const whole = harmless([held, ...rest].join(', ')).replace(/\s+/g, ' ');
  return `Entre accolades, une virgule termine le texte : mettez-le entre guillemets, ${name}: "${whole}"`;
}

/** Explains a missing key of the group at a path. */
export function missingKey(key: string, path: Path): Explanation {
  return { rule: 'cle-manquante', message: `Il manque la clé ${cite(key)} dans ${nameOf(path)}.` };
}

/** The French name of the place at a path: « axes », l’élément 2 de « axes », le fichier. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'le fichier';
  return typeof last === 'number' ? `l’élément ${last + 1} de ${cite(path.at(-2))}` : cite(last);
}
