import type { EntryOfList } from '../entry.ts';

/** What csi refuses in the structure of YAML: tags, anchors, merges, depth, several documents, keys. */
export const STRUCTURE_FORMES: readonly EntryOfList[] = [
  {
    id: 'etiquette-interdite',
    description: 'Une valeur porte une étiquette YAML (« ! »).',
    pourquoi:
      'Une étiquette change la nature d’une valeur, et chaque programme la comprend à sa façon : un contrat n’en a pas besoin.',
    exemple: 'signature: { lieu: ⟦!ville Bourges → Bourges⟧ }',
  },
  {
    id: 'repere-mal-place',
    description: 'Un repère YAML (« & » ou « * ») est là où il ne peut pas être.',
    pourquoi:
      'Un repère nomme la valeur qui le suit, un renvoi tient lieu de valeur : ailleurs, ils ne désignent rien.',
    exemple: 'signature: { lieu: ⟦&ville &lieu → &ville⟧ Bourges }',
  },
  {
    id: 'repere-inconnu',
    description: 'Un renvoi (« * ») ne correspond à aucun repère (« & ») placé avant lui.',
    pourquoi: 'Un renvoi recopie la valeur de son repère : sans lui, il n’y a rien à recopier.',
    exemple: 'signature: { lieu: ⟦*bourges → Bourges⟧ }',
  },
  {
    id: 'repere-circulaire',
    description: 'Un repère renvoie à ce qui le contient.',
    pourquoi: 'La valeur se contiendrait elle-même, sans fin.',
    exemple: 'signature: ⟦&signature { lieu: *signature } → { lieu: Bourges }⟧',
  },
  {
    id: 'reperes-trop-nombreux',
    description: 'Les repères, développés, feraient un fichier démesuré.',
    pourquoi: 'Quelques lignes peuvent ainsi en valoir des millions et bloquer l’ordinateur qui les lit.',
  },
  {
    id: 'fusion-interdite',
    description: 'Une clé de fusion (« << ») reprend d’autres clés : csi ne l’admet pas.',
    pourquoi:
      'Une partie du contenu serait écrite ailleurs que là où elle se lit : une relecture la manquerait.',
    exemple: 'signature: ⟦{ <<: { lieu: Bourges } } → { lieu: Bourges }⟧',
  },
  {
    id: 'imbrication-trop-profonde',
    description: 'Trop de niveaux sont imbriqués.',
    pourquoi:
      'Aucun document n’a besoin de tant de niveaux : c’est une faute de frappe, ou un fichier fait pour bloquer le programme.',
  },
  {
    id: 'documents-multiples',
    description: 'Le fichier contient plusieurs documents, séparés par « --- ».',
    pourquoi: 'csi ne saurait pas lequel des documents est à composer.',
    exemple: `⟦--- →⟧
visas: [le code]
⟦---
sauvegarde: oui →⟧`,
  },
  {
    id: 'cle-invalide',
    description: 'Une clé n’est pas un mot simple.',
    pourquoi: 'Une clé est le nom d’un champ : une liste n’en nomme aucun.',
    exemple: 'signature: { ⟦[lieu] → lieu⟧: Bourges }',
  },
  {
    id: 'cle-en-double',
    description: 'La même clé est écrite deux fois au même endroit.',
    pourquoi:
      'Une seule des deux valeurs serait imprimée, et rien ne dirait laquelle : un chiffre corrigé pourrait redevenir l’ancien.',
    exemple: 'signature: { lieu: Bourges⟦, lieu: Vierzon →⟧ }',
  },
];
