import { idsOf } from '../../check/catalogue.ts';
import type { Levels } from '../../check/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { nearest } from '../../kernel/nearest.ts';
import { UserError } from '../errors.ts';
import { named } from '../named.ts';

/** The severities that `--regle` can give to a rule. */
export const LEVELS = ['erreur', 'avertissement', 'aucune'] as const;

/** The severities that the values of `--regle`, `id=niveau`, give to rules; the last one wins. Throws a UserError for an unknown rule or severity. */
export function levelsFrom(values: readonly string[]): Levels {
  return Object.fromEntries(values.map(parse));
}

function parse(value: string): [string, (typeof LEVELS)[number]] {
  const [, id = '', word = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
  if (!id || !word)
    throw new UserError(
      `L’option « --regle » attend règle=niveau, et non ${named(value)}.`,
      'Par exemple : --regle a-completer=avertissement',
    );
  if (idsOf('formes').includes(id))
    throw new UserError(`${named(id)} est un problème de forme : c’est toujours une erreur.`);
  if (idsOf('gabarits').includes(id))
    throw new UserError(`${named(id)} est un problème de gabarit : validate ne lit pas les gabarits.`);
  const all = idsOf('regles', 'suivi', 'exceptions');
  if (!all.includes(id)) {
    const near = nearest(id, all);
    throw new UserError(
      `La règle ${named(id)} n’existe pas.`,
      near ? `Vouliez-vous dire ${near}=${word} ?` : 'Pour la liste des règles : csi regles',
    );
  }
  const level = LEVELS.find((known) => known === word);
  if (level) return [id, level];
  const near = nearest(word, LEVELS);
  const sentence = `L’option « --regle » attend un niveau parmi ${list(LEVELS, 'ou')}, et non ${named(word)}.`;
  throw new UserError(sentence, near && `Vouliez-vous dire ${id}=${near} ?`);
}
