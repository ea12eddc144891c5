import type { NestedPath } from '../../kernel/path.ts';
import type { RuleContext } from './context.ts';

/** Whether a source is written as an id rather than in words: « ssmsi », « bilan-2025 ». */
export const looksLikeId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** The sources that figures, bases, means, costs and deadlines cite, by id or in words. */
export function citedSources({
  contrat,
  engagements,
  quantites,
}: RuleContext): { id: string; path: NestedPath }[] {
  const found: { id: string; path: NestedPath }[] = [];
  const cite = (id: string | undefined, path: NestedPath): void => {
    if (id !== undefined) found.push({ id, path });
  };
  contrat.diagnostic?.moyens?.forEach(({ source }, i) => {
    cite(source, ['diagnostic', 'moyens', i, 'source']);
  });
  cite(contrat.cout_global?.source, ['cout_global', 'source']);
  for (const { engagement, path } of engagements) {
    cite(engagement.source_echeance, [path, 'source_echeance']);
    cite(engagement.cout?.source, [path, 'cout', 'source']);
  }
  for (const { quantite, path } of quantites) {
    cite(quantite.source, [path, 'source']);
    cite(quantite.reference?.source, [path, 'reference', 'source']);
  }
  return found;
}
