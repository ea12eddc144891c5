import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { epciNamed } from '../../cog/noms.ts';
import { cite } from '../../kernel/french/quote.ts';
import { sirensNommes } from '../lookups/lieux.ts';
import { isSiren } from '../lookups/siren.ts';
import type { Rule } from '../rule.ts';

/** A SIREN of an intercommunalité is that of one. */
export const epciInconnu: Rule = {
  id: 'epci-inconnu',
  description:
    'Le SIREN d’une intercommunalité n’est celui d’aucun EPCI à fiscalité propre ni d’aucun établissement public territorial.',
  pourquoi:
    'Le SIREN est ce qui désigne l’établissement sans doute possible, et donne la liste de ses communes.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['siren'],
  exemple: `territoire:
  nom: Bourges Plus
  epci: [{ siren: "⟦241800002 → 241800507⟧", nom: CA Bourges Plus }]`,
  check({ contrat, cog }, report) {
    if (!cog) return;
    for (const { code, nom, path } of sirensNommes(contrat)) {
      if (!isSiren(code) || cog.epci(code)) continue;
      const [named, other] = epciNamed(cog, nom);
      const message = `${cite(code)} n’est le SIREN d’aucune intercommunalité (code officiel géographique ${cog.annee}).`;
      const hint =
        named && !other
          ? `${named.nom} est ${named.siren}.`
          : 'Recopiez le numéro depuis la base Banatic, ou depuis l’avis de situation de l’Insee.';
      report({ path, message, hint });
    }
  },
};
