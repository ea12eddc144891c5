import { capitalized } from '../kernel/french/typography.ts';
import type { Path } from '../kernel/path.ts';
import type { Contrat } from '../model/contrat.ts';
import { axeNumeros, placedEngagements } from '../model/engagements.ts';
import type { Difference } from './differences.ts';
import { labelsAt } from './labels.ts';

/** What a change is about: a commitment or an axis with its number and title, or a part of the document with its name. */
export interface Sujet {
  type: 'engagement' | 'axe' | 'document';
  titre: string;
  numero?: string;
  id?: string;
}

type Contrats = { avant: Contrat; apres: Contrat };

/** A function that gives what a difference is about, and the name of what changes in it (empty for the whole of it). */
export function sujetsOf(contrats: Contrats): (difference: Difference) => { sujet: Sujet; champ: string } {
  const numbers = { avant: numbersOf(contrats.avant), apres: numbersOf(contrats.apres) };
  return ({ chemin, nature, libelle }) => {
    const side = nature === 'retire' ? 'avant' : 'apres';
    const contrat = contrats[side];
    const labels = labelsAt(contrat, chemin);
    const rest = (from: number) => labels.slice(from).join(', ');
    const [root, a, list, e] = chemin;
    if (root !== 'axes' || typeof a !== 'number')
      return {
        sujet: { type: 'document', titre: capitalized(labels[0] ?? libelle) },
        champ: rest(1),
      };
    const axe = contrat.axes[a];
    const engagement = list === 'engagements' && typeof e === 'number' ? axe?.engagements[e] : undefined;
    const numero = numbers[side].get(keyOf(chemin.slice(0, engagement ? 4 : 2)));
    const { id = '', titre = '' } = engagement ?? axe ?? {};
    const type = engagement ? 'engagement' : 'axe';
    return {
      sujet: { type, id, titre, ...(numero !== undefined && { numero }) },
      champ: rest(engagement ? 2 : 1),
    };
  };
}

const keyOf = (path: Path) => path.join('/');

// The printed numbers of axes and commitments by their place in the file.
function numbersOf(contrat: Contrat): ReadonlyMap<string, string> {
  return new Map([
    ...axeNumeros(contrat).map((numero, a) => [keyOf(['axes', a]), numero] as const),
    ...placedEngagements(contrat).map(({ path, numero }) => [keyOf(path), numero] as const),
  ]);
}
