import { type Entry, entry } from '../entry.ts';

/** What the schema refuses in a file that was read: its keys, then its values; last, what only the PDF has no letters for. */
export const FORMES_DES_VALEURS: readonly Entry[] = [
  entry(
    'cle-inconnue',
    'Une clé n’existe pas à cet endroit.',
    'signature: { lieux: Bourges }',
    'signature: { lieu: Bourges }',
  ),
  entry(
    'cle-manquante',
    'Il manque une clé obligatoire.',
    'evaluation: { livrable: bilan annuel }',
    'evaluation: { frequence: annuelle, livrable: bilan annuel }',
  ),
  entry(
    'valeur-manquante',
    'Une clé, ou un élément de liste, n’a pas de valeur.',
    'signature:\n  lieu:',
    'signature:\n  lieu: Bourges',
  ),
  entry(
    'valeur-inattendue',
    'Une valeur n’est pas de celles que la clé admet.',
    'document: { type: convention, titre: Contrat de Bourges, statut: projet }',
    'document: { type: contrat, titre: Contrat de Bourges, statut: projet }',
  ),
  entry('texte-vide', 'Un texte est vide.', 'signature: { lieu: "" }', 'signature: { lieu: Bourges }'),
  entry('liste-vide', 'Une liste est vide.', 'visas: []', 'visas: [le code de la sécurité intérieure]'),
  entry(
    'element-en-double',
    'Une liste contient deux fois le même élément.',
    'cadres: [{ type: clspd, titre: CLSPD, relation: inclut, parties: [etat, ville, ville] }]',
    'cadres: [{ type: clspd, titre: CLSPD, relation: inclut, parties: [etat, ville] }]',
  ),
  entry(
    'nombre-mal-ecrit',
    'Un nombre est écrit comme un texte.',
    'signature: { exemplaires: "2" }',
    'signature: { exemplaires: 2 }',
  ),
  entry(
    'nombre-hors-bornes',
    'Un nombre est trop petit ou trop grand pour sa clé.',
    'signature: { exemplaires: 0 }',
    'signature: { exemplaires: 2 }',
  ),
  entry(
    'date-mal-ecrite',
    'Une date ou une période n’est pas écrite comme csi l’attend.',
    'signature: { date: 15/09/2026 }',
    'signature: { date: 2026-09-15 }',
  ),
  entry(
    'date-impossible',
    'Une date n’existe pas dans le calendrier.',
    'signature: { date: 2026-02-31 }',
    'signature: { date: 2026-09-30 }',
  ),
  entry(
    'code-sans-guillemets',
    'Un code écrit sans guillemets est lu comme un nombre et perd ses zéros.',
    'territoire: { nom: Bourges, departements: [01] }',
    'territoire: { nom: Bourges, departements: ["01"] }',
  ),
  entry(
    'code-mal-forme',
    'Un code (INSEE, SIREN, département) n’a pas la bonne forme.',
    'territoire: { nom: Bourges, communes: [{ code_insee: "1803", nom: Bourges }] }',
    'territoire: { nom: Bourges, communes: [{ code_insee: "18033", nom: Bourges }] }',
  ),
  entry(
    'identifiant-mal-forme',
    'Un identifiant a des majuscules, des accents ou des espaces.',
    'diagnostic: { priorites: [{ id: Présence de nuit, libelle: Être présents la nuit }] }',
    'diagnostic: { priorites: [{ id: presence-de-nuit, libelle: Être présents la nuit }] }',
  ),
  entry(
    'adresse-mal-formee',
    'Une adresse de page ne commence pas par https:// ou n’est pas complète.',
    'diagnostic: { sources: [{ id: ssmsi, titre: Bases statistiques, url: www.data.gouv.fr }] }',
    'diagnostic: { sources: [{ id: ssmsi, titre: Bases statistiques, url: "https://www.data.gouv.fr/" }] }',
  ),
  entry('caractere-sans-dessin', 'Un caractère n’est dessiné par aucune des polices du PDF.'),
];
