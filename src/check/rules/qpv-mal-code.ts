import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A code of a quartier prioritaire is well written. */
export const qpvMalCode: Rule = {
  id: 'qpv-mal-code',
  description: 'Le code d’un quartier prioritaire n’a pas la forme des codes de 2024.',
  pourquoi: 'Un code mal recopié ne désigne aucun quartier.',
  source:
    'Décret n° 2023-1314 du 28 décembre 2023 (métropole, à compter du 1ᵉʳ janvier 2024), modifié en 2024 ; outre-mer, à compter du 1ᵉʳ janvier 2025.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['quartiers_prioritaires'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "18033", nom: Bourges }]
  quartiers_prioritaires: [{ nom: Bourges Nord, code: ⟦QN1801M → QN01801M⟧, nature: qpv }]`,
  check({ contrat }, report) {
    for (const [i, { code, nature }] of (contrat.territoire.quartiers_prioritaires ?? []).entries()) {
      if (code === undefined || !(nature === 'qpv' || code.startsWith('QN'))) continue;
      if (/^(?:QN(?:0\d[\dAB]|9[78]\d)\d\d[NMI]|QP\d[\dAB]\d{4}|à compléter.*)$/s.test(code)) continue;
      const message = `${cite(code)} n’est pas un code de quartier prioritaire.`;
      const hint =
        'Il s’écrit QN, le département sur trois caractères, deux chiffres, puis N (nouveau), M (modifié) ou I (identique) : QN01801M.';
      report({ path: ['territoire', 'quartiers_prioritaires', i, 'code'], message, hint });
    }
  },
};
