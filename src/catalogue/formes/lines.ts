import type { EntryOfList } from '../entry.ts';

/** What YAML can’t read in a line: its indentation, its punctuation, its quotation marks. */
export const LINE_FORMES: readonly EntryOfList[] = [
  {
    id: 'tabulation',
    description: 'Une tabulation sert de retrait : YAML ne connaît que les espaces.',
    pourquoi:
      'Sa largeur change d’un éditeur à l’autre : on ne saurait pas à quel niveau la ligne appartient.',
    exemple: `signature:
⟦\tlieu: Bourges →   lieu: Bourges⟧`,
  },
  {
    id: 'retrait-incorrect',
    description: 'Une ligne n’est pas alignée avec celles de son niveau.',
    pourquoi: 'En YAML, c’est le retrait qui dit à quoi une ligne appartient : décalée, elle irait ailleurs.',
    exemple: `signature:
  lieu: Bourges
⟦   exemplaires: 2 →   exemplaires: 2⟧`,
  },
  {
    id: 'espace-manquante',
    description: 'Il manque une espace, après un deux-points ou avant un commentaire.',
    pourquoi:
      'Sans cette espace, YAML lit d’un seul tenant la clé et sa valeur, ou le texte et le commentaire.',
    exemple: `signature: { lieu: ⟦"Bourges"#ici → "Bourges" #ici⟧
}`,
  },
  {
    id: 'deux-points-manquant',
    description: 'Il manque le deux-points après une clé.',
    pourquoi: 'Sans lui, la clé et sa valeur ne sont qu’un texte, et le champ n’est pas rempli.',
    exemple: `signature:
  ⟦lieu → lieu:⟧ Bourges
  exemplaires: 2`,
  },
  {
    id: 'deux-points-dans-un-texte',
    description: 'Un texte sans guillemets contient un deux-points suivi d’une espace.',
    pourquoi: 'YAML y voit une clé : le début du texte serait un nom de champ, et la fin sa valeur.',
    exemple: `signature:
  lieu: ⟦Bourges : hôtel de ville → "Bourges : hôtel de ville"⟧`,
  },
  {
    id: 'guillemet-non-ferme',
    description: 'Un texte entre guillemets n’est pas fermé.',
    pourquoi: 'Tout ce qui suit, jusqu’au guillemet suivant, serait pris dans ce texte.',
    exemple: `signature:
  lieu: ⟦"Bourges → "Bourges"⟧`,
  },
  {
    id: 'texte-apres-guillemets',
    description: 'Du texte suit un guillemet fermant.',
    pourquoi: 'Le guillemet fermant finit le texte : ce qui le suit n’appartient à aucun champ.',
    exemple: `signature:
  lieu: ⟦"Bourges" (Cher) → "Bourges (Cher)"⟧`,
  },
  {
    id: 'crochet-non-ferme',
    description: 'Un crochet ou une accolade n’est pas fermé.',
    pourquoi: 'La liste se poursuivrait dans les lignes suivantes et prendrait ce qui n’est pas à elle.',
    exemple: 'signature: ⟦{ lieu: Bourges → { lieu: Bourges }⟧',
  },
  {
    id: 'virgule-manquante',
    description: 'Il manque une virgule entre crochets ou accolades, ou il y en a une de trop.',
    pourquoi: 'Deux éléments n’en feraient qu’un, ou la liste aurait un élément vide.',
    exemple: 'signature: { lieu: Bourges⟦,, → ,⟧ exemplaires: 2 }',
  },
  {
    id: 'tiret-manquant',
    description: 'Il manque le tiret d’un élément de liste.',
    pourquoi:
      'La ligne serait lue comme la suite de l’élément précédent : deux éléments n’en feraient qu’un.',
    exemple: `visas:
  - "le code de la sécurité intérieure"
⟦    la circulaire du 16 avril 2021 →   - la circulaire du 16 avril 2021⟧`,
  },
  {
    id: 'liste-mal-placee',
    description: 'Une liste commence sur la ligne de sa clé, ou un tiret est entre crochets.',
    pourquoi: 'YAML ne voit pas là une liste : ses éléments seraient lus comme un texte, ou pas du tout.',
    exemple: `⟦visas: - le code de la sécurité intérieure → visas:
  - le code de la sécurité intérieure⟧`,
  },
  {
    id: 'caractere-reserve',
    description: 'Un texte sans guillemets commence par un caractère que YAML se réserve.',
    pourquoi: 'YAML donne un autre sens à ce caractère : le texte ne serait pas lu comme il est écrit.',
    exemple: `signature:
  lieu: ⟦@Bourges → "@Bourges"⟧`,
  },
  {
    id: 'caractere-inattendu',
    description: 'Un caractère n’a pas sa place là où il est.',
    pourquoi: 'La suite de la ligne ne peut pas être lue, et csi ne devine pas ce qui était voulu.',
    exemple: `⟦preambule: | Le contexte → preambule: |
  Le contexte⟧
  La suite`,
  },
  {
    id: 'echappement-invalide',
    description: 'Entre guillemets, une barre oblique inverse précède un caractère qui n’en veut pas.',
    pourquoi:
      'La barre oblique inverse annonce un caractère spécial : celui-là n’existe pas, et rien ne dit quoi imprimer.',
    exemple: 'signature: { lieu: ⟦"Bourges\\q" → "Bourges"⟧ }',
  },
];
