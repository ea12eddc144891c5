import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { signataires } from '../lookups/signataires.ts';
import type { Rule } from '../rule.ts';

/** A party that signs has a representative. */
export const signataireSansRepresentant: Rule = {
  id: 'signataire-sans-representant',
  description: 'Une partie signataire n’a pas de représentant.',
  pourquoi:
    'Une partie signe par une personne : sans représentant, la page des signatures aurait un cadre sans nom, et rien ne dirait qui l’engage.',
  severity: ALWAYS_ERROR,
  exception: 'avant-signature',
  exemple: `parties:
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
  - id: etat
    type: etat
    nom: L’État
    role: signataire
    ⟦→ representants: [{ prenom: Anne, nom: Martin, qualite: préfète }]⟧`,
  check(context, report) {
    for (const { partie, path } of signataires(context)) {
      if (partie.representants) continue;
      const message = `${cite(partie.nom)} signe, mais n’a pas de représentant.`;
      const hint = 'Ajoutez « representants », avec au moins une qualité : maire, préfet, procureur…';
      report({
        path,
        message,
        hint,
        lacks: [{ noun: 'signataire', what: 'sans représentant', of: partie.abrege ?? partie.nom, hint }],
      });
    }
  },
};
