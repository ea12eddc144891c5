import type { Suivi } from '../model.ts';
import type { Registre } from './champs.ts';

/** An entry of a list with its rank from 1, « 3.2 » for the second decision of the third meeting, and its path in the file. */
export interface Entree {
  rang: string;
  path: readonly (string | number)[];
  /** Of a decision, with the name and the day of its meeting. */
  entry: object;
}

/** The entries of a list of the follow-up, each as a row of its sheet. */
export function entreesOf(suivi: Pick<Suivi, Registre['list']>, { list }: Registre): Entree[] {
  if (list !== 'instances')
    return (suivi[list] ?? []).map((entry, i) => ({ rang: String(i + 1), path: [list, i], entry }));
  return (suivi.instances ?? []).flatMap(({ nom, date, decisions = [] }, i): Entree[] =>
    decisions.length === 0
      ? [{ rang: String(i + 1), path: [list, i], entry: { nom, date } }]
      : decisions.map((decision, d) => ({
          rang: `${i + 1}.${d + 1}`,
          path: [list, i, 'decisions', d],
          entry: { nom, date, ...decision },
        })),
  );
}
