import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { nomme } from '../../cog/noms.ts';
import { lieuxNommes } from '../lookups/lieux.ts';
import type { Rule } from '../rule.ts';

const KINDS: Readonly<Record<string, string>> = {
  deleguee: 'une commune déléguée',
  associee: 'une commune associée',
  arrondissement: 'un arrondissement',
};

/** A code is that of a commune, not of a part of one. */
export const communeDeleguee: Rule = {
  id: 'commune-deleguee',
  description:
    'Un code INSEE est celui d’une commune déléguée ou associée, ou d’un arrondissement : une partie d’une commune.',
  pourquoi:
    'Une commune déléguée et un arrondissement n’ont ni conseil qui puisse engager leur budget, ni personnalité morale : c’est la commune qui signe.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['code_insee', 'exclusions'],
  exemple: `territoire:
  nom: Paris
  communes: [{ code_insee: "⟦75101 → 75056⟧", nom: Paris }]`,
  check({ contrat, cog }, report) {
    if (!cog) return;
    for (const { code, nom, path } of lieuxNommes(contrat)) {
      // Statistics are published for arrondissements too.
      if (path[0] === 'diagnostic') continue;
      const commune = cog.commune(code);
      // A commune may share its code with one of its parts: the name then decides.
      if (commune && (nom === undefined || nomme(nom, commune.nom))) continue;
      const part = cog
        .autres(code)
        .find((one) => one.nature !== 'ancien' && (!commune || nomme(nom ?? '', one.nom)));
      const whole = part && cog.commune(part.commune);
      if (!part || !whole) continue;
      // The code of the past of the commune that is named: reported by `commune-disparue`.
      const successors = cog.autres(code).filter(({ nature }) => nature === 'ancien');
      if (successors.some(({ commune }) => nomme(nom ?? '', cog.commune(commune)?.nom ?? ''))) continue;
      const message = `${part.nom} (${code}) est ${KINDS[part.nature]} : la commune est ${whole.nom} (${whole.code}).`;
      report({
        path,
        message,
        hint: 'Nommez la commune, avec son code ; dites dans « perimetre » de quelle partie il s’agit.',
      });
    }
  },
};
