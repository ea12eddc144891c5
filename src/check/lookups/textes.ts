import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';

/** A text of the contract and its path. */
export interface PlacedTexte {
  texte: string;
  path: NestedPath;
  /** True in a part that is not published. */
  restreint: boolean;
}

/** Every text of the contract, or of a part of it, in the order of the file. */
export function textesOf(part: Contrat | object): PlacedTexte[] {
  const textes: PlacedTexte[] = [];
  const walk = (value: unknown, path: NestedPath, restreint: boolean): void => {
    if (typeof value === 'string') textes.push({ texte: value, path, restreint });
    else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [path, i], restreint);
    else if (typeof value === 'object' && value !== null) {
      const hidden = restreint || (value as Record<string, unknown>).diffusion === 'restreinte';
      for (const [key, item] of Object.entries(value)) walk(item, [path, key], hidden);
    }
  };
  walk(part, [], false);
  return textes;
}

/**
 * What was found in the lower-case copy of a text, as the text itself writes it. A few letters get longer in lower case, which shifts
 * offsets: then `found` is returned.
 */
export function asWritten(texte: string, petit: string, found: string, index: number): string {
  return petit.length === texte.length ? texte.slice(index, index + found.length) : found;
}
