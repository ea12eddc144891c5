import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import type { Rule } from '../rule.ts';

/** A territory lists communes, EPCI or départements. */
export const territoireSansPerimetre: Rule = {
  id: 'territoire-sans-perimetre',
  description: 'Le territoire ne liste ni commune, ni intercommunalité, ni département.',
  pourquoi:
    'Un nom d’usage n’a pas de limites : on ne saurait pas où les engagements valent, ni quelles collectivités ils concernent.',
  severity: ALWAYS_ERROR,
  exemple: `territoire:
  nom: Le bassin de Bourges
  ⟦→ departements: ["18"]⟧`,
  check({ contrat: { territoire } }, report) {
    if (territoire.communes || territoire.epci || territoire.departements) return;
    const message = 'Le territoire n’a ni commune, ni intercommunalité, ni département.';
    report({
      path: ['territoire'],
      on: 'key',
      message,
      hint: 'Ajoutez « communes », « epci » ou « departements ».',
    });
  },
};
