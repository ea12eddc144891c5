import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inseeCodes } from '../lookups/codes.ts';
import type { Rule } from '../rule.ts';

// Insee numbers the communes of a département from 001 (from 01 where its code has three figures), so a code that ends in zeros is a postal
// one. A code that begins with 20 is too: for Insee, Corsica is 2A and 2B.
const POSTAL = /^(?:(?:\d\d|2[AB])000|9[78]\d00|20\d{3})$/;

/** A commune has the code of Insee, not that of the post: 31000 is the postal code of Toulouse, 31555 its INSEE code. */
export const codeInseePostal: Rule = {
  id: 'code-insee-postal',
  description: 'Un code INSEE est celui d’aucune commune : c’est sans doute un code postal.',
  pourquoi:
    'Un code postal sert au courrier, et vaut souvent pour plusieurs communes : avec lui, on ne retrouverait les statistiques d’aucune.',
  source:
    'Insee, code officiel géographique : les communes d’un département sont numérotées à partir de 001.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
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
