/** A small contract in the styles that people write. */
export const PETIT = `# Tête
document:
  type: contrat # la nature
  titre: "Contrat d’Éauze"
  statut: projet
parties:
  - id: ville
    nom: Ville d’Éauze
    type: commune
    role: signataire
  - { id: etat, nom: État, type: etat, role: signataire }
axes:
  - id: a
    titre: Axe
    engagements:
      # Le premier
      - id: e1
        titre: Recruter
        porteurs: [ville]
        inconnu: gardé   # clé que personne ne connaît
        statut: en_cours
      - id: e2
        titre: Installer
        porteurs: [etat, ville]
        quantite:
          cible: { minimum: 40 }
          grandeur: caméras
`;
