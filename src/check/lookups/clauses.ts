import { cite } from '../../kernel/french/quote.ts';
import { chosenClauses } from '../../model/clauses.ts';
import type { Contrat } from '../../model/contrat.ts';
import { textesOf } from './textes.ts';

/** Whether a document has a clause: that of the library, or words of its own, in its clauses or where else such a thing is said. */
export function hasClause(contrat: Contrat, id: string, words: RegExp): boolean {
  if (chosenClauses(contrat).some(({ clause }) => clause.id === id)) return true;
  const { clauses, revision, preambule, duree, evaluation } = contrat;
  const said = [clauses, revision, { preambule }, { reconduction: duree?.reconduction }, evaluation];
  return said.some((part) => part && textesOf(part).some(({ texte }) => words.test(texte.toLowerCase())));
}

/** What to do where a clause of the library is missing. */
export const clauseHint = (id: string): string =>
  `Ajoutez ${cite(id)} à « clauses_types » (csi explique ${id} en montre le texte), ou écrivez la vôtre dans « clauses ».`;
