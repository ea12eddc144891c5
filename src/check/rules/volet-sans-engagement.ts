import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { answeredVolets, NATIONAL_VOLETS, VOLET_TITLES } from '../../model/volets.ts';
import type { Rule } from '../rule.ts';

/** Each of the six national volets has a commitment; a territory may leave one out, but should know it. */
export const voletSansEngagement: Rule = {
  id: 'volet-sans-engagement',
  description: 'Aucun engagement ne répond à l’un des six volets de la circulaire.',
  pourquoi:
    'Le document dira ce volet « sans engagement » : ce peut être un choix, mais aussi un oubli, ou un axe dont le volet n’a pas été écrit.',
  source:
    'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : elle propose ces volets, sans les imposer ; leur liste est à relire dans son annexe.',
  severity: ALWAYS_WARNING,
  exemple: `axes:
  - { id: axe-1, volet: securite_interieure, titre: Sécurité, engagements: [{ id: e1, titre: Patrouiller ensemble, porteurs: [etat, ville] }] }
  - { id: axe-2, volet: justice, titre: Justice, engagements: [{ id: e2, titre: Ouvrir des places de travail d’intérêt général, porteurs: [etat, ville] }] }
  - { id: axe-3, volet: prevention_delinquance, titre: Prévention, engagements: [{ id: e3, titre: Tenir des permanences, porteurs: [etat, ville] }] }
  - { id: axe-4, volet: politique_de_la_ville, titre: Politique de la ville, engagements: [{ id: e4, titre: Animer l’espace public, porteurs: [etat, ville] }] }
  - { id: axe-5, volet: education, titre: Éducation, engagements: [{ id: e5, titre: Sécuriser les abords des écoles, porteurs: [etat, ville] }] }
  ⟦→ - { id: axe-6, volet: radicalisation_separatisme, titre: Radicalisation, engagements: [{ id: e6, titre: Réunir la cellule de veille, porteurs: [etat, ville] }] }⟧`,
  check({ contrat }, report) {
    if (contrat.document.type === 'avenant') return;
    const committed = answeredVolets(contrat);
    const missing = NATIONAL_VOLETS.filter((volet) => !committed.has(volet)).map((volet) =>
      VOLET_TITLES[volet].toLowerCase(),
    );
    if (missing.length === 0) return;
    const isOne = missing.length === 1;
    const message = `Aucun engagement ne répond ${isOne ? 'au volet de la circulaire' : 'aux volets de la circulaire'} : ${list(missing)}.`;
    report({
      path: ['axes'],
      on: 'key',
      message,
      hint: 'Ce peut être un choix ; sinon, donnez son « volet » à chaque axe qui y répond.',
    });
  },
};
