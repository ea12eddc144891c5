import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import { engagementNamed, startingWith } from '../lookups/noms.ts';
import type { Rule } from '../rule.ts';

/** Counterparts name each other, so that a reader of either commitment finds the other. */
export const contrepartieNonReciproque: Rule = {
  id: 'contrepartie-non-reciproque',
  description: 'Un engagement dit répondre à un autre, qui ne lui répond pas.',
  pourquoi:
    'L’échange n’apparaîtrait que d’un côté : à lire l’autre engagement, on le croirait donné sans condition.',
  source: 'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : les engagements sont réciproques.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['contrepartie_de'],
  exemple:
    inAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat]⟦→ , contrepartie_de: [cameras]⟧ }
- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], contrepartie_de: [renfort] }`),
  check({ engagements, byId }, report) {
    for (const placed of engagements) {
      const { engagement, path } = placed;
      for (const [i, id] of (engagement.contrepartie_de ?? []).entries()) {
        const other = byId.get(id);
        // A commitment that is its own counterpart names itself in return: renvoi-circulaire reports it.
        if (!other || other.engagement.contrepartie_de?.includes(engagement.id)) continue;
        const message = `${startingWith(other)} est donné comme contrepartie, mais ne cite pas ${engagementNamed(placed)} en retour.`;
        report({
          path: [path, 'contrepartie_de', i],
          message,
          hint: `Dans ${engagementNamed(other)}, ajoutez ${cite(engagement.id)} à « contrepartie_de ».`,
          lacks: [
            {
              noun: 'contrepartie',
              what: 'sans retour',
              of: `${other.numero} (que cite ${placed.numero})`,
              hint: 'Dans chacun, ajoutez à « contrepartie_de » l’engagement qui le cite.',
            },
          ],
        });
      }
    }
  },
};
