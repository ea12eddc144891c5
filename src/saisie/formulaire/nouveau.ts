import { valueAt } from '../../kernel/path.ts';
import { type Edited, edit } from '../../source/edit/index.ts';
import { identifiantLibre } from './identifiant.ts';

/** What a new commitment begins with: the sentence, and who promises it. */
export interface NouvelEngagement {
  titre: string;
  porteurs: readonly string[];
}

/** The text with a new commitment at the end of an axis; its id is made from its sentence. Refused, in a French sentence, without a sentence or anybody. */
export function ajouterEngagement(
  text: string,
  data: unknown,
  axe: number,
  { titre, porteurs }: NouvelEngagement,
): Edited {
  const sentence = titre.trim().replace(/\s+/g, ' ');
  if (sentence === '') return { ok: false, reason: 'Écrivez ce qui est promis.' };
  if (porteurs.length === 0) return { ok: false, reason: 'Dites qui s’engage.' };
  if (valueAt(data, ['axes', axe]) === undefined) return { ok: false, reason: 'Cet axe n’existe plus.' };
  return edit(text, {
    append: ['axes', axe, 'engagements'],
    value: { id: identifiantLibre(sentence, data), titre: sentence, porteurs: [...porteurs] },
  });
}
