import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { departementOf } from '../../model/communes.ts';
import type { Rule } from '../rule.ts';

/** Parties are in the territory, and communes in its départements, by their codes: no reader would notice a wrong one. */
export const perimetreIncoherent: Rule = {
  id: 'perimetre-incoherent',
  description:
    'Une commune ou une intercommunalité partie au document n’est pas dans le territoire, ou une commune n’est pas dans ses départements.',
  pourquoi:
    'Un code faux désigne un autre lieu : sur le papier, le document vaudrait pour un territoire qui n’y a pas pris part.',
  severity: ALWAYS_WARNING,
  exemple: `territoire:
  nom: Bourges
  communes:
    - { code_insee: "⟦36044 → 18033⟧", nom: Bourges }
  departements: ["18"]`,
  check({ contrat: { territoire, parties } }, report) {
    const { communes, epci, departements } = territoire;
    const codes = new Set((communes ?? []).map(({ code_insee }) => code_insee));
    const sirens = new Set((epci ?? []).map(({ siren }) => siren));
    const hint = 'Corrigez le code, ou complétez « territoire ».';
    const outside = (nom: string) =>
      `${cite(nom)} est partie au document, mais n’est pas dans le territoire.`;
    for (const [i, { type, code_insee, siren, nom }] of parties.entries()) {
      // A commune of a listed intercommunalité need not be listed itself.
      if (type === 'commune' && code_insee !== undefined && communes && !epci && !codes.has(code_insee))
        report({ path: ['parties', i, 'code_insee'], message: outside(nom), hint });
      if (type === 'epci' && siren !== undefined && epci && !sirens.has(siren))
        report({ path: ['parties', i, 'siren'], message: outside(nom), hint });
    }
    for (const [i, { code_insee, nom }] of (communes ?? []).entries()) {
      const departement = departementOf(code_insee);
      if (!departements || departements.includes(departement) || !/^\d[\dAB]\d{3}$/.test(code_insee))
        continue;
      const message = `${cite(nom)} (${code_insee}) est dans le département ${departement}, que le territoire ne liste pas.`;
      report({ path: ['territoire', 'communes', i, 'code_insee'], message, hint });
    }
  },
};
