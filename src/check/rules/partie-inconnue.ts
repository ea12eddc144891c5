import { partiesNommees } from '../parties.ts';
import { unknownIds } from '../references.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

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
  check(contexte, tell) {
    const known = new Set(contexte.contrat.parties.map(({ id }) => id));
    unknownIds(
      partiesNommees(contexte, (id) => !known.has(id)),
      known,
      'aucune partie',
      tell,
    );
  },
};
