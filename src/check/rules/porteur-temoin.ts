import { ERREUR_A_LA_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A witness attends the signature and is bound by nothing. */
export const porteurTemoin: Rule = {
  id: 'porteur-temoin',
  description: 'Un engagement est porté par une partie qui n’est que témoin.',
  severity: ERREUR_A_LA_SIGNATURE,
  exemple: {
    faux: `parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète }] }
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
  - { id: region, type: region, nom: Région Centre-Val de Loire, role: temoin }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - { id: gares, titre: Sécuriser les gares, porteurs: [etat, ville, region] }`,
    juste: `parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète }] }
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
  - { id: region, type: region, nom: Région Centre-Val de Loire, role: associe }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - { id: gares, titre: Sécuriser les gares, porteurs: [etat, ville, region] }`,
  },
  check({ contrat, engagements, parties }, report) {
    if (!contrat.parties.some(({ role }) => role === 'temoin')) return;
    for (const { engagement, path } of engagements)
      for (const [i, id] of engagement.porteurs.entries()) {
        const partie = parties.get(id);
        if (partie?.role !== 'temoin') continue;
        report({
          path: [path, 'porteurs', i],
          message: `${cite(partie.nom)} porte cet engagement, mais n’est que témoin : un témoin ne s’engage à rien.`,
          hint: 'Donnez à cette partie le rôle « signataire » ou « associe », ou retirez-la des porteurs.',
        });
      }
  },
};
