import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { departementsDuTerritoire } from '../lookups/lieux.ts';
import type { Rule } from '../rule.ts';

/** A département of the territory has communes of it. */
export const departementHorsPerimetre: Rule = {
  id: 'departement-hors-perimetre',
  description:
    'Un département du territoire n’a aucune de ses communes, ou l’un de ceux de ses communes manque.',
  pourquoi:
    'Les communes disent où l’on est ; un département de trop ou de moins fait signer le mauvais préfet.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['departements'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "18033", nom: Bourges }]
  departements: ["⟦36 → 18⟧"]`,
  check({ contrat, cog }, report) {
    const { territoire } = contrat;
    const { communes, departements = [], nombre_communes } = territoire;
    const real = cog && departementsDuTerritoire(territoire, cog);
    const isPartial = nombre_communes !== undefined && nombre_communes > (communes ?? []).length;
    if (!cog || !real || real.size === 0 || contrat.document.statut === 'signe') return;
    for (const [i, code] of departements.entries()) {
      const nom = DEPARTEMENTS[code];
      if (nom === undefined || real.has(code) || isPartial) continue;
      const message = `Aucune commune du territoire n’est dans le département ${cite(code)} (${nom}).`;
      const hint = 'Corrigez le code, ou retirez-le.';
      report({ path: ['territoire', 'departements', i], message, hint });
    }
  },
};
