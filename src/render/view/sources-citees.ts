import { mapTexts } from '../../kernel/map-texts.ts';
import type { Contrat } from '../../model/contrat.ts';

/** Where figures, bases, costs and deadlines say what they come from. The source of a financing is the origin of its credits. */
const CITING: ReadonlySet<string> = new Set(['source', 'source_echeance']);

/** The contract with each id of a source of the diagnostic replaced by its title, where a figure, a cost or a deadline cites it. */
export function withSourceTitles(contrat: Contrat): Contrat {
  const { diagnostic, axes, cout_global } = contrat;
  const titles = new Map((diagnostic?.sources ?? []).map(({ id, titre }) => [id, titre]));
  if (titles.size === 0) return contrat;
  const named = <T>(value: T): T =>
    mapTexts(
      value,
      (text, key, parent) => (CITING.has(key) && parent !== 'financements' && titles.get(text)) || text,
    );
  return {
    ...contrat,
    axes: named(axes),
    ...(cout_global && { cout_global: named(cout_global) }),
    ...(diagnostic?.moyens && { diagnostic: { ...diagnostic, moyens: named(diagnostic.moyens) } }),
  };
}
