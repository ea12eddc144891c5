import type { Contrat } from '../model/contrat.ts';
import type { Path } from '../problem.ts';

/** A step of the way back to the root: paths are made for the few texts that somebody has a word on. */
export interface Step {
  /** The key, or the index in a list. */
  step: string | number;
  up: Step | undefined;
}

/** A text of the contract and where it stands; `restreint` in a part that is not published. */
export interface TexteSitue {
  texte: string;
  at: Step;
  restreint: boolean;
}

/** Every text of the contract, in the order of the file, and every key that stands in it. */
export function textesDe(contrat: Contrat): { textes: TexteSitue[]; cles: ReadonlySet<string> } {
  const textes: TexteSitue[] = [];
  const cles = new Set<string>();
  const walk = (value: unknown, step: string | number, up: Step | undefined, restreint: boolean): void => {
    if (typeof value === 'string') textes.push({ texte: value, at: { step, up }, restreint });
    else if (Array.isArray(value)) {
      const at = { step, up };
      for (let i = 0; i < value.length; i++) walk(value[i], i, at, restreint);
    } else if (typeof value === 'object' && value !== null) map(value as Record<string, unknown>, { step, up }, restreint);
  };
  const map = (value: Record<string, unknown>, at: Step | undefined, restreint: boolean): void => {
    const hidden = restreint || value.diffusion === 'restreinte';
    for (const key of Object.keys(value)) {
      cles.add(key);
      walk(value[key], key, at, hidden);
    }
  };
  map(contrat as unknown as Record<string, unknown>, undefined, false);
  return { textes, cles };
}

/** Where a text stands. */
export function pathOf(at: Step): Path {
  const path: (string | number)[] = [];
  for (let step: Step | undefined = at; step; step = step.up) path.unshift(step.step);
  return path;
}
