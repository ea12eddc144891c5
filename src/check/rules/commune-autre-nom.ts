import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { isShort, nomme } from '../../cog/noms.ts';
import { cite } from '../../kernel/french/quote.ts';
import { isToComplete } from '../../model/periodes.ts';
import { bonCode, lieuEnMots, lieuxNommes } from '../lookups/lieux.ts';
import type { Rule } from '../rule.ts';

/** A code of a commune is that of the commune which the file names. */
export const communeAutreNom: Rule = {
  id: 'commune-autre-nom',
  description: 'Un code INSEE est celui d’une autre commune que celle qui est nommée.',
  pourquoi:
    'Le code et le nom désignent deux lieux : les statistiques, le périmètre et la carte seraient ceux de l’autre.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  cles: ['code_insee'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "⟦18100 → 18033⟧", nom: Bourges }]`,
  check({ contrat, cog }, report) {
    if (!cog) return;
    for (const lieu of lieuxNommes(contrat)) {
      const { code, nom, path } = lieu;
      const commune = cog.commune(code);
      if (!commune || nom === undefined || isToComplete(nom)) continue;
      const names = [commune.nom, ...cog.autres(code).map((one) => one.nom)];
      if (names.some((one) => one !== '' && nomme(nom, one))) continue;
      const { proche, phrase, sense } = bonCode(cog, lieu, contrat);
      if (!proche && isShort(nom, commune.nom)) continue;
      const message = `${code} est ${lieuEnMots(commune)}, et non ${cite(nom)}.`;
      report({ path, message, hint: phrase ?? 'Corrigez le code ou le nom.', ...(sense && { sense }) });
    }
  },
};
