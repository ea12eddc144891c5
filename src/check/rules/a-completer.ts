import { estACompleter } from '../../model/periodes.ts';
import { cite } from '../../phrase.ts';
import type { Path } from '../../problem.ts';
import { ERREUR_A_LA_SIGNATURE, type Rule } from '../rule.ts';

/** What begins with « à compléter » is still to be written. */
export const aCompleter: Rule = {
  id: 'a-completer',
  description: 'Un texte, une date ou un code reste « à compléter ».',
  severity: ERREUR_A_LA_SIGNATURE,
  *check({ contrat }) {
    for (const [path, text] of texts(contrat, [])) {
      if (!estACompleter(text)) continue;
      const asked = text
        .trim()
        .slice('à compléter'.length)
        .replace(/^[\s:]+/, '');
      yield {
        path,
        message: `${cite(path.findLast((step) => typeof step === 'string'))} reste à compléter${asked ? ` : ${cite(asked)}` : ''}.`,
      };
    }
  },
};

function* texts(value: unknown, path: Path): Iterable<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* texts(item, [...path, i]);
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) yield* texts(item, [...path, key]);
}
