import type { Contrat } from '../model/contrat.ts';
import type { Path } from '../problem.ts';

/** A text of the contract and where it stands; `restreint` in a part that is not published. */
export interface TexteSitue {
  texte: string;
  /** The key, or the index in a list, that holds it. */
  cle: string | number | undefined;
  path: () => Path;
  restreint: boolean;
}

// The way back to the root: paths are made for the few texts that somebody has a word on.
interface Step {
  step: string | number;
  up: Step | undefined;
}

/** Every text of the contract, in the order of the file. */
export function textesDe(contrat: Contrat): TexteSitue[] {
  const found: TexteSitue[] = [];
  const walk = (value: unknown, at: Step | undefined, restreint: boolean): void => {
    if (typeof value === 'string') found.push({ texte: value, cle: at?.step, path: () => pathOf(at), restreint });
    else if (Array.isArray(value)) for (let i = 0; i < value.length; i++) walk(value[i], { step: i, up: at }, restreint);
    else if (typeof value === 'object' && value !== null) {
      const map = value as Record<string, unknown>;
      const hidden = restreint || map.diffusion === 'restreinte';
      for (const key of Object.keys(map)) walk(map[key], { step: key, up: at }, hidden);
    }
  };
  walk(contrat, undefined, false);
  return found;
}

function pathOf(at: Step | undefined): Path {
  const path: (string | number)[] = [];
  for (let step = at; step; step = step.up) path.unshift(step.step);
  return path;
}
