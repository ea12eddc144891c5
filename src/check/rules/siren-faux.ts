import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { sirens } from '../lookups/codes.ts';
import { isSiren } from '../lookups/siren.ts';
import type { Rule } from '../rule.ts';

/** The last digit of a SIREN number is the check digit of the others. */
export const sirenFaux: Rule = {
  id: 'siren-faux',
  description: 'Un numéro SIREN est faux : sa clé de contrôle ne correspond pas.',
  pourquoi:
    'Ce numéro ne désigne aucun organisme : recopié dans un acte ou dans un dossier de subvention, il ne permettrait pas de retrouver la partie.',
  source:
    'Insee : le neuvième chiffre du numéro SIREN est une clé de contrôle (formule de Luhn, ISO/CEI 7812-1).',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  cles: ['siren'],
  exemple: `territoire:
  nom: Toulouse
  epci: [{ siren: "⟦243100581 → 243100518⟧", nom: Toulouse Métropole }]`,
  check({ contrat }, report) {
    for (const { code, path } of sirens(contrat)) {
      if (!/^\d{9}$/.test(code) || isSiren(code)) continue;
      const hint =
        'Deux chiffres sont peut-être intervertis : recopiez le numéro depuis l’avis de situation de l’Insee.';
      report({
        path,
        message: `${cite(code)} n’est pas un numéro SIREN : sa clé de contrôle est fausse.`,
        hint,
      });
    }
  },
};
