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

/**
 * A function that gives what a difference is about, and the name of what changes in it (empty for the whole of it). A commitment that is in both
 * files has the number and title of the new one, whatever changes in it. `place` is where the difference is in each file.
 */
export function sujetsOf(
  contrats: Contrats,
): (difference: Difference, place: { avant: Path; apres: Path }) => { sujet: Sujet; champ: string } {
  const numbers = { avant: numbersOf(contrats.avant), apres: numbersOf(contrats.apres) };
  return ({ chemin: written, nature, libelle }, place) => {
    const side = nature === 'retire' ? 'avant' : 'apres';
    const chemin = place[side].length === written.length ? place[side] : written;
    const contrat = contrats[side];
    const labels = labelsAt(contrat, chemin);
    const rest = (from: number) => labels.slice(from).join(', ');
    const [root, a, list, e] = chemin;
    if (root !== 'axes' || typeof a !== 'number')
      return {
        sujet: { type: 'document', titre: capitalized(labels[0] ?? libelle) },
        champ: rest(1),
      };
    const depth = list === 'engagements' && typeof e === 'number' ? 4 : 2;
    // What loses a part of itself is still there: it is named as the new file does.
    const named = nature === 'retire' && chemin.length > depth ? 'apres' : side;
    const at = (named === side ? chemin : place.apres).slice(0, depth);
    const axe = contrats[named].axes[Number(at[1])];
    const engagement = depth === 4 ? axe?.engagements[Number(at[3])] : undefined;
    const numero = numbers[named].get(keyOf(at));
    const { id = '', titre = '' } = engagement ?? axe ?? {};
    const type = depth === 4 ? 'engagement' : 'axe';
    return {
      sujet: { type, id, titre, ...(numero !== undefined && { numero }) },
      champ: rest(depth / 2),
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
