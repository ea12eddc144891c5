import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { signingRepresentants } from '../lookups/signataires.ts';
import type { Rule } from '../rule.ts';

/** The representative of a party that signs has a quality: maire, préfet, procureur… */
export const signataireSansQualite: Rule = {
  id: 'signataire-sans-qualite',
  description: 'Le représentant d’une partie signataire n’a pas de qualité (maire, préfet, procureur…).',
  pourquoi:
    'C’est par sa qualité (maire, préfète, présidente) qu’une personne engage une partie, et l’acte publié en ligne doit la porter.',
  source:
    'CRPA, art. L. 212-1 : une décision porte le prénom, le nom et la qualité de son auteur ; CGCT, art. R. 2131-1 (communes) et R. 3131-2 (départements) : l’acte publié en ligne les porte aussi, avec la date de sa mise en ligne.',
  verifie_le: '2026-11',
  severity: ALWAYS_ERROR,
  exception: 'avant-signature',
  exemple: `parties:
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
  - id: etat
    type: etat
    nom: L’État
    role: signataire
    representants: [{ prenom: Anne, nom: Martin⟦→ , qualite: préfète⟧ }]`,
  check(context, report) {
    for (const { representant, partie, path } of signingRepresentants(context)) {
      if (representant.qualite !== undefined) continue;
      const message = `Le représentant de ${cite(partie.nom)} n’a pas de qualité.`;
      const hint = 'Ajoutez « qualite » : maire, préfet, procureur…';
      report({
        path,
        message,
        hint,
        lacks: [{ noun: 'représentant', what: 'sans qualité', of: partie.abrege ?? partie.nom, hint }],
      });
    }
  },
};
