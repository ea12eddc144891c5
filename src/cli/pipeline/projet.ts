import { count } from '../../kernel/french/list.ts';
import { shellWord } from '../say.ts';

/** Why a document that is no draft says PROJET all the same, and what lists the errors; nothing when it does not. */
export function whyProjet(file: string, obstacles = 0): string[] {
  if (obstacles === 0) return [];
  return [
    `La mention PROJET reste sur chaque page : ${count(obstacles, 'erreur')} à corriger avant la signature. Le détail : csi validate ${shellWord(file)} --etape signature`,
  ];
}
