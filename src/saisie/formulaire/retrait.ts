import { type Path, valueAt } from '../../kernel/path.ts';
import { type Edited, edit } from '../../source/edit/index.ts';
import type { SorteFiche } from './questions.ts';

/** What the form can take away, and what its button says. */
export const RETRAITS: Readonly<Partial<Record<SorteFiche, string>>> = {
  engagement: 'Retirer cet engagement',
  partie: 'Retirer cette partie',
  axe: 'Retirer cet axe',
};

/** The text without a commitment, a party or an axis, and the remarks on its lines. Refused, in a French sentence, for an axis that still has commitments. */
export function retirer(text: string, data: unknown, path: Path): Edited {
  const there = valueAt(data, path);
  if (there === undefined) return { ok: false, reason: 'Cette place n’existe plus.' };
  const engagements = valueAt(data, [...path, 'engagements']);
  if (Array.isArray(engagements) && engagements.length > 0)
    return {
      ok: false,
      reason: 'Cet axe tient des engagements : retirez-les d’abord, ou déplacez-les dans le texte.',
    };
  return edit(text, { remove: path });
}

/** Where the file still names what was taken away, by its id: places that its problems will show. */
export function citations(data: unknown, path: Path): number {
  const id = valueAt(data, [...path, 'id']);
  if (typeof id !== 'string') return 0;
  const count = (value: unknown): number => {
    if (value === id) return 1;
    if (typeof value !== 'object' || value === null) return 0;
    return Object.values(value).reduce<number>((sum, one) => sum + count(one), 0);
  };
  // Its own id is not one of them.
  return count(data) - 1;
}
