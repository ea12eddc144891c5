import type { Contrat } from '../model/contrat.ts';
import type { Place } from '../problem.ts';

/** A text of the contract and where it stands. */
export interface TexteSitue {
  texte: string;
  path: Place;
  /** The key that it stands under; in a list, that of the list. */
  cle: string;
  /** The chapter: the key of the file that all of it stands under. */
  chapitre: string;
  /** In a part that is not published. */
  restreint: boolean;
}

/** Every text of the contract, in the order of the file, and every key that stands in it. */
export function textesDe(contrat: Contrat): { textes: TexteSitue[]; cles: ReadonlySet<string> } {
  const textes: TexteSitue[] = [];
  const cles = new Set<string>();
  let chapitre = '';
  // Thousands of values: places are made of texts and of what holds some, and loops count where they would make an iterator.
  const walk = (value: unknown, up: Place, step: string | number, cle: string, restreint: boolean): void => {
    if (typeof value === 'string') textes.push({ texte: value, path: [up, step], cle, chapitre, restreint });
    else if (Array.isArray(value)) {
      const path = [up, step];
      for (let i = 0; i < value.length; i++) walk(value[i], path, i, cle, restreint);
    } else if (typeof value === 'object' && value !== null) map(value as Record<string, unknown>, [up, step], restreint);
  };
  const map = (value: Record<string, unknown>, path: Place, restreint: boolean): void => {
    const hidden = restreint || value.diffusion === 'restreinte';
    for (const key in value) {
      cles.add(key);
      if (path.length === 0) chapitre = key;
      walk(value[key], path, key, key, hidden);
    }
  };
  map(contrat as unknown as Record<string, unknown>, [], false);
  return { textes, cles };
}

/** What was found in the small letters of a text, as the text has it; a few letters take more room once small. */
export function ecrit(texte: string, petit: string, found: string, index: number): string {
  return petit.length === texte.length ? texte.slice(index, index + found.length) : found;
}
