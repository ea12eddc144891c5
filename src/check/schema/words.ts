import { cite } from '../../kernel/french/quote.ts';
import { nearest } from '../../kernel/nearest.ts';
import { asKeyboard } from './keyboard.ts';
import { kindOf, truthOf } from './kinds.ts';
import { alike, meantWord } from './look-alikes.ts';
import { synonymOf } from './synonyms.ts';
import type { Explanation } from './wrong.ts';

/** Explains a value that is not one of the words that the schema allows. */
export function notAllowed(name: string, value: unknown, allowed: readonly unknown[]): Explanation {
  const words = allowed.map(String);
  const near = typeof value === 'string' ? nearTo(value, words) : undefined;
  const message = `${cite(name)} ne peut pas valoir ${kindOf(value)}.`;
  if (near === undefined && allowed[0] === true)
    return { rule: 'valeur-inattendue', message, hint: onlyTrue(name, value) };
  const hint =
    near === undefined
      ? `Valeurs possibles : ${words.join(', ')}.`
      : near === value
        ? `Écrivez-le sans guillemets : ${name}: ${near}`
        : meantWord(String(value), near);
  return { rule: 'valeur-inattendue', message, hint };
}

// If a number is in quotation marks, the word itself is the right one.
const nearTo = (value: string, words: readonly string[]) =>
  words.includes(value)
    ? value
    : (alike(value, words) ?? nearest(asKeyboard(value), words) ?? synonymOf(value, words));

// Such a key is present or absent: « no » means that it must be removed.
function onlyTrue(name: string, value: unknown): string {
  const meant = truthOf(value);
  if (meant === 'false') return `Retirez « ${name} » : la clé ne s’écrit que pour dire oui (true).`;
  return `Écrivez : ${name}: true${meant === 'true' ? '' : ', ou retirez la clé.'}`;
}
