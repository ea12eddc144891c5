import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { count } from '../../kernel/french/list.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The population of the territory is the sum of those of its communes, when all of them are listed with theirs. */
export const populationInexacte: Rule = {
  id: 'population-inexacte',
  description: 'La population ou le nombre de communes du territoire contredit la liste de ses communes.',
  pourquoi:
    'Qui additionne les communes doit retrouver le nombre annoncé : c’est à lui que l’on rapporte les faits et les moyens.',
  severity: ALWAYS_WARNING,
  cles: ['population', 'nombre_communes'],
  exemple: `territoire:
  nom: Deux communes
  communes:
    - { code_insee: "18033", nom: Bourges, population: 4100 }
    - { code_insee: "18205", nom: Saint-Doulchard, population: 900 }
  population: ⟦6000 → 5000⟧`,
  check({ contrat: { territoire } }, report) {
    const { communes, epci, population, nombre_communes } = territoire;
    if (!communes) return;
    if (nombre_communes !== undefined && nombre_communes < communes.length) {
      const message = `Le territoire annonce ${count(nombre_communes, 'commune')}, mais en liste ${communes.length}.`;
      report({
        path: ['territoire', 'nombre_communes'],
        message,
        hint: 'Corrigez « nombre_communes », ou retirez de « communes » celles qui sont de trop.',
      });
    }
    const people = communes.flatMap((commune) => commune.population ?? []);
    const isWhole =
      people.length === communes.length && (nombre_communes ?? communes.length) === communes.length;
    const sum = people.reduce((a, b) => a + b, 0);
    if (population === undefined || !isWhole || sum === population || (epci && nombre_communes === undefined))
      return;
    const message = `Les populations des communes font ${printedNumber(sum)} en tout, et non ${printedNumber(population)}.`;
    report({
      path: ['territoire', 'population'],
      message,
      hint: 'Corrigez « population », ou celle d’une commune.',
    });
  },
};
