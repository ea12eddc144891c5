import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { nearest } from '../../kernel/nearest.ts';
import { entriesOf, idsOf } from '../catalogue.ts';
import { weighed } from '../levels.ts';
import { RULES } from '../rules/index.ts';
import type { Situation } from './situation.ts';

// Five exports: the messages for all that can be wrong with a suppression.

/** Why a suppression does nothing: the id of the problem, a French message, a hint. */
export type Objection = readonly [rule: string, message: string, hint?: string];

const HOW = 'Écrivez : # csi: ignorer a-completer — la raison';

/** A comment that is meant for csi but cannot be read; `why` is a French sentence. */
export const unreadable = (why: string): Objection => ['exception-mal-ecrite', why, HOW];

/** A suppression without a reason, which has no effect; `typed` is what was written instead of the reason. */
export function unreasoned(ids: readonly string[], typed: string): Objection {
  const hint = `Ajoutez-la après un tiret : # csi: ignorer ${ids.join(', ')} — la raison`;
  const message = typed
    ? `${cite(typed)} ne dit pas pourquoi la règle est mise de côté : cette exception ne met rien de côté.`
    : 'Cette exception ne dit pas sa raison : elle ne met rien de côté.';
  return [
    'exception-sans-raison',
    message,
    typed ? `Dites ce qui le justifie : # csi: ignorer ${ids.join(', ')} — la raison` : hint,
  ];
}

/** Why a rule cannot be suppressed at this stage; undefined if it can. */
export function refusal(id: string, { etape }: Pick<Situation, 'etape'>): Objection | undefined {
  const rule = entriesOf('regles', 'suivi').find((known) => known.id === id);
  if (rule?.exception === 'jamais')
    return [
      'exception-refusee',
      `La règle ${cite(id)} ne se met pas de côté : le document ne peut pas être composé sans elle.`,
      'Corrigez ce qu’elle trouve.',
    ];
  if (rule?.exception === 'avant-signature' && etape === 'signature')
    return [
      'exception-refusee',
      `La règle ${cite(id)} ne se met plus de côté à l’étape signature.`,
      'Corrigez avant de signer.',
    ];
  if (rule) return undefined;
  if (idsOf('formes').includes(id))
    return [
      'exception-refusee',
      `${cite(id)} est un problème de forme : il se corrige, il ne se met pas de côté.`,
      'Corrigez-le, puis retirez ce commentaire.',
    ];
  if (idsOf('gabarits').includes(id))
    return [
      'exception-refusee',
      `${cite(id)} est un problème de gabarit : un commentaire du contrat ne le met pas de côté.`,
      'Corrigez le gabarit.',
    ];
  if (idsOf('exceptions').includes(id))
    return [
      'exception-refusee',
      `La règle ${cite(id)} veille sur les exceptions : elle ne se met pas de côté.`,
    ];
  const near = nearest(id, idsOf('regles', 'suivi', 'formes'));
  const hint = near ? `Vouliez-vous dire « ${near} » ?` : 'Pour la liste des règles : csi regles';
  return [
    'exception-inconnue',
    `La règle ${cite(id)} n’existe pas : cette exception ne met rien de côté.`,
    hint,
  ];
}

/** What they report depends on a large file beside the contract, which does not go with it: not even with its PDF. */
const UNKNOWN_ELSEWHERE = new Set(['source-modifiee']);

/** Why a suppression has no effect, based on the lines where its rule reports something. Undefined if the command line turned the rule off. */
export function useless(
  id: string,
  line: number | undefined,
  lines: readonly number[],
  { etape, levels }: Situation,
): Objection | undefined {
  if (Object.hasOwn(levels, id) && levels[id] === 'aucune') return undefined;
  if (UNKNOWN_ELSEWHERE.has(id)) return undefined;
  const end = 'cette exception ne met rien de côté';
  const rule = weighed(RULES, levels).find((known) => known.id === id);
  if (rule?.severity[etape] === 'aucune')
    return [
      'exception-inutile',
      `À l’étape ${etape}, la règle ${cite(id)} n’est pas vérifiée : ${end}.`,
      'Retirez-la.',
    ];
  if (line !== undefined && lines.includes(line))
    return [
      'exception-inutile',
      `Une autre exception met déjà de côté ${cite(id)} à la ligne ${line} : celle-ci est de trop.`,
      'Retirez-la.',
    ];
  const where = lines.length > 5 ? `${lines.slice(0, 5).join(', ')}…` : list(lines.map(String));
  const place = `Elle trouve quelque chose ${lines.length === 1 ? 'à la ligne' : 'aux lignes'} ${where}`;
  const hint =
    lines.length > 0 ? `${place} : l’exception se met au-dessus, ou au bout de la ligne.` : 'Retirez-la.';
  const nothing =
    line === undefined
      ? 'Rien ne suit ce commentaire'
      : `La règle ${cite(id)} ne trouve rien à la ligne ${line}`;
  return ['exception-inutile', `${nothing} : ${end}.`, hint];
}
