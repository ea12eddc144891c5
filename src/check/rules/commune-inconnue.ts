import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { bonCode, lieuxNommes } from '../lookups/lieux.ts';
import { isPostal } from '../lookups/postaux.ts';
import type { Rule } from '../rule.ts';

/** A code of a commune is that of one. */
export const communeInconnue: Rule = {
  id: 'commune-inconnue',
  description: 'Un code INSEE n’est celui d’aucune commune, ni d’aujourd’hui ni d’hier.',
  pourquoi:
    'Un code inconnu ne désigne aucun lieu : personne ne retrouverait les statistiques du territoire.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  cles: ['code_insee', 'exclusions', 'communes'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "⟦18333 → 18033⟧", nom: Bourges }]`,
  check({ contrat, cog }, report) {
    if (!cog) return;
    for (const lieu of lieuxNommes(contrat)) {
      const { code, path } = lieu;
      if (cog.commune(code) || cog.autres(code).length > 0 || isPostal(code, cog)) continue;
      const message = `${cite(code)} n’est le code INSEE d’aucune commune (code officiel géographique ${cog.annee}).`;
      const { phrase = 'Recopiez le code depuis le site de l’Insee.' } = bonCode(cog, lieu, contrat);
      report({ path, message, hint: phrase });
    }
  },
};
