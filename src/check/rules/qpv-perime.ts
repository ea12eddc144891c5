import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A quartier prioritaire has a code of the list of 2024. */
export const qpvPerime: Rule = {
  id: 'qpv-perime',
  description: 'Un quartier prioritaire a un code de la liste de 2015, qui n’a plus cours.',
  pourquoi:
    'Les quartiers ont été redessinés en 2024 : l’ancien code désigne d’autres limites, et n’ouvre plus aucun droit.',
  source:
    'Décret n° 2023-1314 du 28 décembre 2023 (métropole, à compter du 1ᵉʳ janvier 2024), modifié en 2024 ; outre-mer, à compter du 1ᵉʳ janvier 2025.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['quartiers_prioritaires'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "18033", nom: Bourges }]
  quartiers_prioritaires: [{ nom: Bourges Nord, code: ⟦QP018001 → QN01801M⟧, nature: qpv }]`,
  check({ contrat }, report) {
    const quartiers = contrat.territoire.quartiers_prioritaires ?? [];
    if (contrat.document.statut === 'signe') return;
    for (const [i, { code, nom }] of quartiers.entries()) {
      if (code === undefined || !/^QP\d[\dAB]\d{4}$/.test(code)) continue;
      const message = `${cite(code)} est le code de 2015 de ${cite(nom)} : il n’a plus cours depuis ${code.startsWith('QP97') ? '2025' : '2024'}.`;
      const hint = 'Cherchez le quartier dans la liste de 2024 : son code commence par QN.';
      report({ path: ['territoire', 'quartiers_prioritaires', i, 'code'], message, hint });
    }
  },
};
