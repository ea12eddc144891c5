import type { Rencontre } from '../model/base.ts';
import type { Contrat, Modification } from '../model/contrat.ts';
import { Refusal } from '../source/edit/change.ts';
import { changed, sameData } from '../source/edit/data.ts';
import { anciensDe, sameWords } from './anciens.ts';
import { changesOf } from './changements.ts';
import { ordreDe } from './lire.ts';
import { Inapplicable } from './ordre.ts';

/** What the modifications of an avenant find in the text in force; each is made where it can be, for those that follow. */
export function rencontres(base: Contrat, modifications: readonly Modification[]): Rencontre[] {
  const anciens = anciensDe(base, modifications);
  let state: unknown = base;
  return modifications.map((modification, i): Rencontre => {
    const ordre = ordreDe(modification);
    if (!ordre) return {};
    const old = anciens[i];
    const other = old !== undefined && !sameWords(old, modification.ancien ?? '');
    try {
      const next = changed(state, ...changesOf(state, ordre));
      const same = sameData(state, next);
      state = next;
      return { ...(other && { autresMots: old }), ...(same && { sansEffet: true }) };
    } catch (error) {
      if (error instanceof Inapplicable) return { obstacle: error.message };
      if (error instanceof Refusal) return { obstacle: 'cette place n’existe pas dans le contrat' };
      throw error;
    }
  });
}
