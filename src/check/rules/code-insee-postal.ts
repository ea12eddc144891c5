import { ERREUR_A_LA_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inseeCodes } from '../lookups/codes.ts';
import type { Rule } from '../rule.ts';

// Communes are numbered from 001 in each department, from 01 in those of three figures; Corsica is 2A and 2B there, and 20 for the post alone.
const POSTAL = /^(?:(?:\d\d|2[AB])000|9[78]\d00|20\d{3})$/;

/** The post numbers its offices, Insee the communes: « 31000 » is where letters for Toulouse go, and no commune. */
export const codeInseePostal: Rule = {
  id: 'code-insee-postal',
  description: 'Un code INSEE est celui d’aucune commune : c’est sans doute un code postal.',
  pourquoi:
    'Un code postal sert au courrier, et vaut souvent pour plusieurs communes : avec lui, on ne retrouverait les statistiques d’aucune.',
  source:
    'Insee, code officiel géographique : les communes d’un département sont numérotées à partir de 001.',
  severity: ERREUR_A_LA_SIGNATURE,
  cles: ['code_insee', 'exclusions'],
  exemple: `territoire:
  nom: Toulouse
  communes: [{ code_insee: "⟦31000 → 31555⟧", nom: Toulouse }]`,
  check({ contrat }, report) {
    for (const { code, path } of inseeCodes(contrat)) {
      if (!POSTAL.test(code)) continue;
      const hint = 'Le code INSEE d’une commune n’est pas son code postal : cherchez-le sur insee.fr.';
      report({ path, message: `${cite(code)} n’est le code INSEE d’aucune commune.`, hint });
    }
  },
};
