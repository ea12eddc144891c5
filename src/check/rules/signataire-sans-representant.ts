import { cite } from '../../phrase.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** Who signs is represented by somebody. */
export const signataireSansRepresentant: Rule = {
  id: 'signataire-sans-representant',
  description: 'Une partie signataire n’a pas de représentant.',
  severity: TOUJOURS_ERREUR,
  exception: 'avant-signature',
  exemple: {
    faux: `parties:
  - { id: ville, type: commune, nom: Ville de Bourges, role: associe }
  - id: etat
    type: etat
    nom: L’État
    role: signataire`,
    juste: `parties:
  - { id: ville, type: commune, nom: Ville de Bourges, role: associe }
  - id: etat
    type: etat
    nom: L’État
    role: signataire
    representants: [{ prenom: Anne, nom: Martin, qualite: préfète }]`,
  },
  *check({ contrat }) {
    for (const [i, { role, nom, representants }] of contrat.parties.entries()) {
      if (role !== 'signataire' || representants) continue;
      const message = `${cite(nom)} signe, mais n’a pas de représentant.`;
      yield {
        path: ['parties', i],
        on: 'key',
        message,
        hint: 'Ajoutez « representants », avec au moins une qualité : maire, préfet, procureur…',
      };
    }
  },
};
