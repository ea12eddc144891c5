import { TOUJOURS_ERREUR } from '../../catalogue/levels.ts';
import { namedParties } from '../lookups/parties.ts';
import { unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** Every place that names a party names one of `parties`. */
export const partieInconnue: Rule = {
  id: 'partie-inconnue',
  description: 'Un identifiant de partie ne correspond à aucune des parties du document.',
  severity: TOUJOURS_ERREUR,
  exception: 'jamais',
  exemple: {
    faux: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - { id: cameras, titre: Installer vingt caméras, porteurs: [vile] }`,
    juste: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - { id: cameras, titre: Installer vingt caméras, porteurs: [ville] }`,
  },
  check(context, report) {
    const known = new Set(context.contrat.parties.map(({ id }) => id));
    unknownIds(
      namedParties(context, (id) => !known.has(id)),
      known,
      'aucune partie',
      report,
    );
  },
};
