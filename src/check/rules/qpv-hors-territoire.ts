import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { departementsDuTerritoire } from '../lookups/lieux.ts';
import type { Rule } from '../rule.ts';

/** A quartier prioritaire is in a département of the territory. */
export const qpvHorsTerritoire: Rule = {
  id: 'qpv-hors-territoire',
  description: 'Le code d’un quartier prioritaire est celui d’un autre département que ceux du territoire.',
  pourquoi: 'Le code dit le département : le quartier serait ailleurs.',
  source:
    'Décret n° 2023-1314 du 28 décembre 2023 (métropole, à compter du 1ᵉʳ janvier 2024), modifié en 2024 ; outre-mer, à compter du 1ᵉʳ janvier 2025.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['quartiers_prioritaires'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "18033", nom: Bourges }]
  quartiers_prioritaires: [{ nom: Bourges Nord, code: ⟦QN03601M → QN01801M⟧, nature: qpv }]`,
  check({ contrat, cog }, report) {
    const { territoire } = contrat;
    const listed = new Set(territoire.departements ?? []);
    const real = cog ? departementsDuTerritoire(territoire, cog) : undefined;
    const known = new Set([...listed, ...(real ?? [])]);
    if (known.size === 0) return;
    for (const [i, { code, nom }] of (territoire.quartiers_prioritaires ?? []).entries()) {
      const [, three = ''] = /^Q[NP](\d[\dAB][\dAB])\d{2,3}[NMI]?$/.exec(code ?? '') ?? [];
      const departement = three.replace(/^0/, '');
      const name = DEPARTEMENTS[departement];
      if (name === undefined || known.has(departement)) continue;
      const message = `${cite(code)} est un quartier du département ${departement} (${name}), qui n’est pas dans le territoire.`;
      const hint = `Corrigez le code de ${cite(nom)}.`;
      report({ path: ['territoire', 'quartiers_prioritaires', i, 'code'], message, hint });
    }
  },
};
