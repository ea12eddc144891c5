import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

const PAIRS = [
  ['minimum', 'plus_de'],
  ['maximum', 'moins_de'],
  ['environ', 'minimum'],
  ['environ', 'maximum'],
  ['environ', 'plus_de'],
  ['environ', 'moins_de'],
] as const;

/** A range has each bound once, closed or open, and an order of magnitude (`environ`) has none. */
export const fourchetteContradictoire: Rule = {
  id: 'fourchette-contradictoire',
  description:
    'Une fourchette dit deux fois la même borne (minimum et plus_de, maximum et moins_de), ou mêle « environ » à des bornes.',
  pourquoi:
    '« Au moins 40 » et « plus de 30 » ne promettent pas la même chose : le jour du bilan, on ne saura pas à partir de combien l’engagement est tenu.',
  severity: ALWAYS_ERROR,
  cles: ['plus_de', 'moins_de', 'environ'],
  exemple: inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: { minimum: 40⟦, plus_de: 30 →⟧ } }`),
  check({ valeurs }, report) {
    for (const { valeur, path } of valeurs) {
      if (typeof valeur === 'number') continue;
      const pair = PAIRS.find(([one, other]) => valeur[one] !== undefined && valeur[other] !== undefined);
      if (pair)
        report({
          path: [path, pair[1]],
          on: 'key',
          message: `« ${pair[0]} » et « ${pair[1]} » ne vont pas ensemble.`,
          hint: 'Gardez seulement ce que dit le texte.',
        });
    }
  },
};
