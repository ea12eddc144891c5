import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { Rule } from '../rule.ts';

/** A commune that is left out of an intercommunalité is a member of it. */
export const exclusionHorsEpci: Rule = {
  id: 'exclusion-hors-epci',
  description: 'Une commune est exclue d’une intercommunalité dont elle n’est pas membre.',
  pourquoi:
    'On ne retire pas ce qui n’y est pas : le code est faux, et la commune que l’on voulait exclure ne l’est pas.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['exclusions'],
  exemple: `territoire:
  nom: Bourges Plus
  epci: [{ siren: "241800507", nom: CA Bourges Plus, exclusions: ["⟦18279 → 18205⟧"] }]`,
  check({ contrat, cog }, report) {
    if (!cog || contrat.document.statut === 'signe') return;
    for (const [i, { siren, exclusions = [] }] of (contrat.territoire.epci ?? []).entries()) {
      const epci = cog.epci(siren);
      if (!epci || exclusions.length === 0) continue;
      const members = new Set(cog.membres(siren).map(({ code }) => code));
      for (const [j, code] of exclusions.entries()) {
        const commune = cog.commune(code);
        if (!commune || members.has(code)) continue;
        const message = `${commune.nom} (${code}) n’est pas membre de ${epci.nom} : elle n’a pas à en être exclue.`;
        report({
          path: ['territoire', 'epci', i, 'exclusions', j],
          message,
          hint: 'Corrigez le code, ou retirez-le.',
        });
      }
    }
  },
};
