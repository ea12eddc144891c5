import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { isToComplete } from '../../model/periodes.ts';
import { signingRepresentants } from '../lookups/signataires.ts';
import type { Rule } from '../rule.ts';

/** The representative of a party that signs has a first name and a surname. */
export const representantSansNom: Rule = {
  id: 'representant-sans-nom',
  description: 'Le représentant d’une partie signataire n’a pas de prénom ou de nom.',
  pourquoi:
    'L’acte publié en ligne doit porter le prénom et le nom de son auteur : sans eux, un lecteur ne sait pas qui a signé.',
  source:
    'CRPA, art. L. 212-1 : une décision porte le prénom, le nom et la qualité de son auteur ; CGCT, art. R. 2131-1 (communes) et R. 3131-2 (départements) : l’acte publié en ligne les porte aussi, avec la date de sa mise en ligne.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  exception: 'avant-signature',
  exemple: `parties:
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
  - id: etat
    type: etat
    nom: L’État
    role: signataire
    representants: [{ ⟦→ prenom: Anne, nom: Martin, ⟧qualite: préfète }]`,
  check(context, report) {
    for (const { representant, partie, path } of signingRepresentants(context)) {
      const { prenom, nom } = representant;
      // « à compléter » is reported by a-completer.
      if (isToComplete(prenom) || isToComplete(nom)) continue;
      const missing = [prenom === undefined && 'prénom', nom === undefined && 'nom'].filter(
        (word) => word !== false,
      );
      if (missing.length === 0) continue;
      const message = `Le représentant de ${cite(partie.nom)} n’a ${missing.length > 1 ? 'ni' : 'pas de'} ${missing.join(' ni ')}.`;
      const hint = `Ajoutez ${list(missing.map((word) => `« ${word === 'nom' ? 'nom' : 'prenom'} »`))}.`;
      const of = partie.abrege ?? partie.nom;
      report({
        path,
        message,
        hint,
        lacks: missing.map((word) => ({ noun: 'représentant', what: `sans ${word}`, of })),
      });
    }
  },
};
