/** The commitments of an example, one a dash, in the axis that holds them: what almost every example about commitments would write again. */
export const inAxe = (engagements: string): string =>
  `axes:\n  - id: securite\n    titre: Sécurité intérieure\n    engagements:\n      ${engagements.replaceAll('\n', '\n      ')}`;

/** The two parties that every contract has, the State and a commune; an example adds its own after them. */
export const SIGNATAIRES = `parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète }] }
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }`;
