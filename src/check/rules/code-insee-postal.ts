import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { bonCode, lieuxNommes } from '../lookups/lieux.ts';
import { isPostal } from '../lookups/postaux.ts';
import type { Rule } from '../rule.ts';

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
  cles: ['code_insee', 'exclusions', 'communes'],
  exemple: `territoire:
  nom: Toulouse
  communes: [{ code_insee: "⟦31000 → 31555⟧", nom: Toulouse }]`,
  check({ contrat, cog }, report) {
    for (const lieu of lieuxNommes(contrat)) {
      const { code, path } = lieu;
      if (cog?.commune(code) || !isPostal(code, cog)) continue;
      const { phrase, sense } = cog ? bonCode(cog, lieu, contrat) : {};
      // It may have been the code of a commune, long ago: the name then decides.
      if (!sense && cog && cog.autres(code).length > 0) continue;
      report({
        path,
        message: `${cite(code)} n’est le code INSEE d’aucune commune${cog ? ' : c’est un code postal' : ''}.`,
        hint: phrase ?? 'Le code INSEE d’une commune n’est pas son code postal : cherchez-le sur insee.fr.',
        ...(sense && { sense }),
      });
    }
  },
};
