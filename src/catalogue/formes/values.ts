import type { EntryOfList } from '../entry.ts';

/** What the schema refuses in a file that could be read: its keys, then its values; last, the characters that no font of the PDF has. */
export const VALUE_FORMES: readonly EntryOfList[] = [
  {
    id: 'cle-inconnue',
    description: 'Une clé n’existe pas à cet endroit.',
    pourquoi:
      'Ce qui est écrit sous une clé inconnue ne serait jamais imprimé : une faute de frappe ferait disparaître un champ du document.',
    exemple: 'signature: { ⟦lieux → lieu⟧: Bourges }',
  },
  {
    id: 'cle-manquante',
    description: 'Il manque une clé obligatoire.',
    pourquoi: 'Le document ne peut pas être composé sans elle : une phrase ou un tableau aurait un blanc.',
    exemple: 'evaluation: { ⟦→ frequence: annuelle, ⟧livrable: bilan annuel }',
  },
  {
    id: 'valeur-manquante',
    description: 'Une clé, ou un élément de liste, n’a pas de valeur.',
    pourquoi: 'Le document aurait un blanc à cet endroit : une clé qui ne sert pas se retire.',
    exemple: `signature:
  ⟦lieu: → lieu: Bourges⟧`,
  },
  {
    id: 'valeur-inattendue',
    description: 'La clé n’admet pas cette valeur.',
    pourquoi: 'csi ne sait composer que les valeurs prévues : une autre ne serait pas imprimée.',
    exemple: 'document: { type: ⟦convention → contrat⟧, titre: Contrat de Bourges, statut: projet }',
  },
  {
    id: 'couleur-sans-guillemets',
    description: 'Une couleur écrite sans guillemets est lue comme un commentaire.',
    pourquoi: 'En YAML, # précédé d’une espace ouvre un commentaire : la couleur serait perdue.',
    exemple: `theme:
  couleur: ⟦#1b2a6b → "#1b2a6b"⟧`,
  },
  {
    id: 'couleur-mal-formee',
    description: 'Une couleur n’a pas la forme # suivie de six chiffres ou lettres de a à f.',
    pourquoi: 'csi n’a pas de liste de noms de couleurs : chacun y verrait une autre nuance.',
    exemple: 'theme: { couleur: "⟦rgb(27, 42, 107) → #1b2a6b⟧" }',
  },
  {
    id: 'texte-vide',
    description: 'Un texte est vide.',
    pourquoi: 'Le document aurait un blanc à cet endroit : une clé qui ne sert pas se retire.',
    exemple: 'signature: { lieu: ⟦"" → Bourges⟧ }',
  },
  {
    id: 'liste-vide',
    description: 'Une liste est vide.',
    pourquoi: 'Le document annoncerait une liste et n’en aurait rien : une clé qui ne sert pas se retire.',
    exemple: 'visas: ⟦[] → [le code de la sécurité intérieure]⟧',
  },
  {
    id: 'element-en-double',
    description: 'Une liste contient deux fois le même élément.',
    pourquoi: 'Il serait imprimé ou compté deux fois.',
    exemple: 'cadres: [{ type: clspd, titre: CLSPD, relation: inclut, parties: [etat, ville⟦, ville →⟧] }]',
  },
  {
    id: 'nombre-mal-ecrit',
    description: 'Un nombre est écrit comme un texte.',
    pourquoi: 'Un texte ne s’additionne pas : le chiffre manquerait aux totaux et aux vérifications.',
    exemple: 'signature: { exemplaires: ⟦"2" → 2⟧ }',
  },
  {
    id: 'nombre-hors-bornes',
    description: 'Un nombre est trop petit ou trop grand pour sa clé.',
    pourquoi: 'C’est presque toujours une faute de frappe, qui serait imprimée telle quelle.',
    exemple: 'signature: { exemplaires: ⟦0 → 2⟧ }',
  },
  {
    id: 'date-mal-ecrite',
    description: 'Une date ou une période n’est pas écrite comme csi l’attend.',
    pourquoi:
      '« 03/04 » est pour l’un le 3 avril, pour l’autre le 4 mars : csi compare les votes, la signature et les échéances, et n’admet que des dates qui se lisent d’une seule façon.',
    exemple: 'signature: { date: ⟦15/09/2026 → 2026-09-15⟧ }',
  },
  {
    id: 'date-impossible',
    description: 'Une date n’existe pas dans le calendrier.',
    pourquoi:
      'Une échéance au 31 février ne tombe jamais : la date voulue est à retrouver avant qu’elle ne soit imprimée.',
    exemple: 'signature: { date: ⟦2026-02-31 → 2026-09-30⟧ }',
  },
  {
    id: 'code-sans-guillemets',
    description: 'Un code écrit sans guillemets est lu comme un nombre et perd ses zéros.',
    pourquoi: 'Le code 01 deviendrait 1, et le département de l’Ain ne serait plus reconnu.',
    exemple: 'territoire: { nom: Bourges, departements: [⟦01 → "01"⟧] }',
  },
  {
    id: 'code-mal-forme',
    description: 'Un code (INSEE, SIREN, département) n’a pas la bonne forme.',
    pourquoi: 'Un code tronqué ne désigne rien, ou désigne une autre collectivité.',
    exemple: 'territoire: { nom: Bourges, communes: [{ code_insee: "⟦1803 → 18033⟧", nom: Bourges }] }',
  },
  {
    id: 'identifiant-mal-forme',
    description: 'Un identifiant a des majuscules, des accents ou des espaces.',
    pourquoi:
      'Les renvois du fichier s’écrivent avec ces identifiants : sans majuscules, accents ni espaces, ils se recopient sans faute.',
    exemple:
      'diagnostic: { priorites: [{ id: ⟦Présence de nuit → presence-de-nuit⟧, libelle: Être présents la nuit }] }',
  },
  {
    id: 'adresse-mal-formee',
    description: 'Une adresse de page ne commence pas par https:// ou n’est pas complète.',
    pourquoi: 'Le lien du PDF ne mènerait nulle part : le lecteur ne retrouverait pas la source.',
    exemple:
      'diagnostic: { sources: [{ id: ssmsi, titre: Bases statistiques, url: ⟦www.data.gouv.fr → "https://www.data.gouv.fr/"⟧ }] }',
  },
  {
    id: 'caractere-sans-dessin',
    description: 'Un caractère n’est dessiné par aucune des polices du PDF.',
    pourquoi: 'À sa place, le PDF n’aurait rien à montrer : un nom serait imprimé avec un trou.',
  },
];
