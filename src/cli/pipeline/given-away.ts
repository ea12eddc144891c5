import { plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';
import { nonPublies } from '../../model/publique.ts';

/** A shorter title may be an ordinary word. */
const SHORTEST = 8;

/** The first published text that holds the title of a commitment which is not published. */
export function givenAway(
  contrat: Contrat,
): { path: Path; numero: string; id: string; titre: string } | undefined {
  const hidden = nonPublies(contrat)
    .map(({ engagement: { id, titre }, numero }) => ({ id, titre, numero, sought: plain(titre.trim()) }))
    .filter(({ sought }) => sought.length >= SHORTEST);
  const walk = (value: unknown, path: Path): ReturnType<typeof givenAway> => {
    if (typeof value === 'string') {
      const text = plain(value);
      const found = hidden.find(({ sought }) => text.includes(sought));
      return found && { path, numero: found.numero, id: found.id, titre: found.titre };
    }
    if (typeof value !== 'object' || value === null) return undefined;
    if ((value as { diffusion?: unknown }).diffusion === 'restreinte') return undefined;
    for (const [key, item] of Object.entries(value)) {
      const found = walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
      if (found) return found;
    }
    return undefined;
  };
  return hidden.length === 0 ? undefined : walk(contrat, []);
}
