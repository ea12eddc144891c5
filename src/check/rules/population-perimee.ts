import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { nomme } from '../../cog/noms.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** A population is that of the last census, within one per cent. */
export const populationPerimee: Rule = {
  id: 'population-perimee',
  description: 'Une population s’écarte de plus de 1 % de la population municipale de référence.',
  pourquoi:
    'Les seuils de la loi, les taux et les habitants couverts se comptent sur elle : un chiffre ancien ou recopié de travers les fausse tous.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['population'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "18033", nom: Bourges, population: ⟦66071 → 64186⟧ }]`,
  check({ contrat, cog }, report) {
    if (!cog || contrat.document.statut === 'signe') return;
    const { communes = [], epci = [] } = contrat.territoire;
    const compare = (given: number | undefined, real: number | undefined, nom: string, path: NestedPath) => {
      if (given === undefined || !real || Math.abs(given - real) <= real / 100) return;
      const message = `${nom} : ${printedNumber(given)} habitants ici, ${printedNumber(real)} selon la population municipale de ${cog.anneePopulation}.`;
      report({
        path,
        message,
        hint: 'Reprenez le chiffre de l’Insee, ou dites dans le texte d’où vient le vôtre.',
      });
    };
    for (const [i, { code_insee, nom, population }] of communes.entries()) {
      const commune = cog.commune(code_insee);
      if (commune && nomme(nom, commune.nom))
        compare(population, commune.population, commune.nom, ['territoire', 'communes', i, 'population']);
    }
    for (const [i, { siren, population, exclusions = [] }] of epci.entries()) {
      const found = cog.epci(siren);
      if (!found || population === undefined) continue;
      const members = cog.membres(siren).filter(({ code }) => !exclusions.includes(code));
      const sum = members.reduce((total, one) => total + (one.population ?? 0), 0);
      compare(population, sum, found.nom, ['territoire', 'epci', i, 'population']);
    }
  },
};
