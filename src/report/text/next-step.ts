import type { Distance } from '../../kernel/distance.ts';
import { harmless } from '../../kernel/french/quote.ts';
import type { Problem } from '../../kernel/problem.ts';

/** A longer name of the next place is left out: the line is enough. */
const LONG = 50;

/** What to do next, as it follows « Ensuite : ». */
export function nextStep(
  problems: readonly Problem[],
  { toWrite: [first] }: Pick<Distance, 'toWrite'>,
): string {
  const errors = problems.filter(({ severity }) => severity === 'erreur');
  if (errors[0])
    return errors.length === 1
      ? `corrigez l’erreur de la ligne ${errors[0].range.start.line}.`
      : `corrigez les ${errors.length} erreurs, la première à la ligne ${errors[0].range.start.line}.`;
  if (first) {
    const place = [first.where, ...first.what.slice(0, 1)].join(', ');
    return `écrivez ce qui manque à la ligne ${first.line}${place.length > LONG ? '' : ` (${harmless(place)})`}.`;
  }
  if (problems.length > 0)
    return problems.length === 1
      ? 'relisez l’avertissement.'
      : `relisez les ${problems.length} avertissements.`;
  return 'une fois le texte voté par les assemblées, écrivez « statut: adopte ».';
}
