import { estACompleter } from '../../model/periodes.ts';
import { cite } from '../../phrase.ts';
import type { Path } from '../../problem.ts';
import { ERREUR_A_LA_SIGNATURE, type Rule } from '../rule.ts';

/** What begins with « à compléter » is still to be written. */
export const aCompleter: Rule = {
  id: 'a-completer',
  description: 'Un texte, une date ou un code reste « à compléter ».',
  severity: ERREUR_A_LA_SIGNATURE,
  exception: 'avant-signature',
  exemple: {
    faux: `signature: { date: "à compléter : après le conseil de septembre", lieu: Bourges }`,
    juste: `signature: { date: 2026-09-15, lieu: Bourges }`,
  },
  *check({ contrat }) {
    for (const [path, text] of unwritten(contrat, [])) {
      const asked = text
        .trim()
        .slice('à compléter'.length)
        .replace(/^[\s:]+/, '');
      const field = cite(path.findLast((step) => typeof step === 'string'));
      yield { path, message: `${field} reste à compléter${asked ? ` : ${cite(asked)}` : ''}.` };
    }
  },
};

// One path for the whole walk, copied only where there is something to say: most texts are written.
function* unwritten(value: unknown, at: (string | number)[]): Iterable<[Path, string]> {
  if (typeof value === 'string') {
    if (estACompleter(value)) yield [[...at], value];
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, item] of Object.entries(value)) {
      if (typeof item !== 'string' && (typeof item !== 'object' || item === null)) continue;
      at.push(isList ? Number(key) : key);
      yield* unwritten(item, at);
      at.pop();
    }
  }
}
