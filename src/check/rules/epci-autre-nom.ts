import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { epciNamed, motsCommuns } from '../../cog/noms.ts';
import { cite } from '../../kernel/french/quote.ts';
import { isToComplete } from '../../model/periodes.ts';
import { sirensNommes } from '../lookups/lieux.ts';
import type { Rule } from '../rule.ts';

/** A SIREN of an intercommunalité is that of the one which the file names. */
export const epciAutreNom: Rule = {
  id: 'epci-autre-nom',
  description: 'Le SIREN d’une intercommunalité est celui d’une autre que celle qui est nommée.',
  pourquoi:
    'Le numéro et le nom désignent deux établissements : les communes et la population seraient celles de l’autre.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['siren'],
  exemple: `territoire:
  nom: Bourges Plus
  epci: [{ siren: "⟦243100518 → 241800507⟧", nom: CA Bourges Plus }]`,
  check({ contrat, cog }, report) {
    if (!cog) return;
    for (const { code, nom, path } of sirensNommes(contrat)) {
      const epci = cog.epci(code);
      if (!epci || isToComplete(nom) || motsCommuns(nom, epci.nom)) continue;
      const [named, other] = epciNamed(cog, nom);
      const message = `${code} est ${epci.nom}, et non ${cite(nom)}.`;
      const hint = named && !other ? `${named.nom} est ${named.siren}.` : 'Corrigez le numéro ou le nom.';
      report({ path, message, hint });
    }
  },
};
