import type { Path } from '../../kernel/path.ts';
import { pathTo } from '../../kernel/path.ts';
import type { Contrat, Engagement } from '../../model/contrat.ts';
import { isToComplete } from '../../model/periodes.ts';
import { isDated } from '../lookups/dated.ts';
import { shapeAt } from '../schema/shape.ts';

// What is chosen or refers to something (kinds, roles, ids) is not counted: `csi init` has already written it.
const UNCOUNTED = new Set(['enum', 'statut', 'identifiant', 'boolean']);

/** How many fields a contract has written, and the paths of those that it lacks: « à compléter », or absent from a commitment that needs them. */
export function fieldsOf(contrat: Contrat): { written: number; missing: readonly Path[] } {
  let written = 0;
  const missing: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    else if (isToComplete(value)) missing.push(path);
    else if (!UNCOUNTED.has(shapeAt(path) ?? 'enum')) written++;
  };
  walk(contrat, []);
  if (contrat.document.type === 'contrat' || contrat.document.type === 'charte')
    for (const [a, { engagements }] of contrat.axes.entries())
      for (const [e, engagement] of engagements.entries())
        for (const key of lackedBy(engagement)) missing.push(pathTo(['axes', a, 'engagements', e, key]));
  return { written, missing };
}

// The same fields as engagement-incomplet, which waits for the title to be written.
function lackedBy(engagement: Engagement): string[] {
  if (engagement.statut === 'abandonne' || engagement.statut === 'pour_memoire') return [];
  return [
    ...(engagement.pilote ? [] : ['pilote']),
    ...(isDated(engagement) ? [] : ['echeance']),
    ...(engagement.indicateurs ? [] : ['indicateurs']),
  ];
}
