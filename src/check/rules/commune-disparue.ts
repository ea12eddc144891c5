import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { nomme } from '../../cog/noms.ts';
import { cite } from '../../kernel/french/quote.ts';
import { bonCode, lieuEnMots, lieuxNommes } from '../lookups/lieux.ts';
import type { Rule } from '../rule.ts';

/** A code is that of a commune of today. */
export const communeDisparue: Rule = {
  id: 'commune-disparue',
  description:
    'Un code INSEE est celui d’une commune qui n’existe plus : elle fait partie d’une autre, ou a changé de code.',
  pourquoi:
    'La commune qui lui a succédé est celle qui délibère, et celle dont on trouvera les statistiques.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['code_insee', 'exclusions', 'communes'],
  exemple: `territoire:
  nom: Arboys en Bugey
  communes: [{ code_insee: "⟦01340 → 01015⟧", nom: Arboys en Bugey }]`,
  check({ contrat, cog }, report) {
    if (!cog) return;
    for (const lieu of lieuxNommes(contrat)) {
      const { code, nom, path } = lieu;
      const others = cog.autres(code);
      const [before] = others.filter(({ nature }) => nature === 'ancien');
      const successor = before && cog.commune(before.commune);
      const isPart = others.some(({ nature }) => nature !== 'ancien');
      // A part of a commune is reported by `commune-deleguee`, unless the file names the whole.
      if (!successor || cog.commune(code) || (isPart && !nomme(nom ?? '', successor.nom))) continue;
      // The postal code of the commune that is named: reported by `code-insee-postal`.
      if (bonCode(cog, lieu, contrat).sense) continue;
      const message = `${cite(code)} n’est plus le code d’une commune : celle qui lui a succédé est ${lieuEnMots(successor)}, ${successor.code}.`;
      const hint = 'Nommez la commune d’aujourd’hui, avec son code.';
      const sameName = nom !== undefined && nomme(nom, successor.nom);
      report({ path, message, hint, ...(sameName && { sense: { value: successor.code } }) });
    }
  },
};
