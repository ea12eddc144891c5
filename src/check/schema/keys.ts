import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import { numberCutBefore, textCutBefore } from './commas.ts';
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
