import type { Contrat, Modification } from '../model/contrat.ts';
import { lecteurDe } from './mots.ts';
import { renames } from './reunis.ts';

/** The words of the contract that each modification replaces; undefined for one that cites none, or moves something. */
export function anciensDe(contrat: Contrat, modifications: readonly Modification[]): (string | undefined)[] {
  const lecteur = lecteurDe(contrat);
  const ids = renames(modifications);
  return modifications.map(({ ancien, porte_sur, nature, valeur }) => {
    if (ancien === undefined || !porte_sur) return undefined;
    const { champ, chapitre, engagement } = porte_sur;
    const moves =
      nature === 'modification' && valeur === undefined && champ === undefined && chapitre === undefined;
    if (moves) return undefined;
    return lecteur.at({
      ...porte_sur,
      ...(engagement !== undefined && { engagement: ids.get(engagement) ?? engagement }),
    });
  });
}

/** Whether two texts have the same words, whatever their spaces. */
export const sameWords = (one: string, other: string): boolean => spaced(one) === spaced(other);

const spaced = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
