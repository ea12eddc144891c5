import type { QuestionPosee } from './question.ts';

/** What the form asks about each kind of thing, in its order. What it does not ask about is written in the text, and stays. */
export const QUESTIONS = {
  document: [
    {
      cle: ['titre'],
      question: 'Le titre',
      aide: 'Tel qu’il paraît sur la couverture.',
      sorte: 'ligne',
      obligatoire: true,
    },
    { cle: ['type'], question: 'Ce qu’est le document', sorte: 'choix', obligatoire: true },
    { cle: ['statut'], question: 'Où il en est', sorte: 'choix', obligatoire: true },
    { cle: ['sous_titre'], question: 'Le sous-titre', sorte: 'ligne' },
    { cle: ['date'], question: 'La date de cette version', aide: 'Un jour : 2026-09-15.', sorte: 'periode' },
  ],
  territoire: [
    { cle: ['nom'], question: 'Le nom du territoire', sorte: 'ligne', obligatoire: true },
    { cle: ['population'], question: 'Combien d’habitants', sorte: 'nombre' },
    { cle: ['zone_competence'], question: 'Police ou gendarmerie', sorte: 'choix' },
    { cle: ['perimetre'], question: 'Une précision sur le périmètre', sorte: 'texte' },
  ],
  duree: [
    {
      cle: ['debut'],
      question: 'Le début',
      aide: 'Un jour, un mois ou une année : 2026-09-15, 2026-09, 2026.',
      sorte: 'periode',
      obligatoire: true,
    },
    {
      cle: ['fin'],
      question: 'La fin',
      aide: 'Un jour, un mois ou une année.',
      sorte: 'periode',
      obligatoire: true,
    },
    { cle: ['fondement'], question: 'Ce qui fixe la durée', sorte: 'choix' },
    { cle: ['reconduction'], question: 'Comment il est reconduit', sorte: 'texte' },
  ],
  signature: [
    { cle: ['date'], question: 'Le jour de la signature', aide: 'Un jour : 2026-09-15.', sorte: 'periode' },
    { cle: ['lieu'], question: 'Le lieu', sorte: 'ligne' },
    { cle: ['exemplaires'], question: 'Le nombre d’exemplaires', sorte: 'nombre' },
  ],
  partie: [
    { cle: ['nom'], question: 'Le nom complet', sorte: 'ligne', obligatoire: true },
    { cle: ['abrege'], question: 'Le nom court, pour les tableaux', sorte: 'ligne' },
    { cle: ['type'], question: 'Ce qu’est cette partie', sorte: 'choix', obligatoire: true },
    { cle: ['role'], question: 'Ce qu’elle fait', sorte: 'choix', obligatoire: true },
    { cle: ['siege'], question: 'L’adresse du siège', sorte: 'ligne' },
    {
      cle: ['representants', 0, 'qualite'],
      question: 'La qualité de qui la représente',
      aide: 'Par exemple : préfet du Cher, maire.',
      sorte: 'ligne',
    },
    { cle: ['representants', 0, 'civilite'], question: 'M. ou Mme', sorte: 'choix' },
    { cle: ['representants', 0, 'prenom'], question: 'Son prénom', sorte: 'ligne' },
    { cle: ['representants', 0, 'nom'], question: 'Son nom', sorte: 'ligne' },
  ],
  axe: [
    { cle: ['titre'], question: 'Le titre de l’axe', sorte: 'ligne', obligatoire: true },
    { cle: ['volet'], question: 'Le volet de la circulaire', sorte: 'choix' },
    { cle: ['presentation'], question: 'La présentation', sorte: 'texte' },
    { cle: ['priorites'], question: 'Les priorités du diagnostic auxquelles il répond', sorte: 'plusieurs' },
  ],
  engagement: [
    {
      cle: ['titre'],
      question: 'La phrase',
      aide: 'Ce qui est promis, en une phrase qui commence par un verbe.',
      sorte: 'ligne',
      obligatoire: true,
    },
    { cle: ['porteurs'], question: 'Qui s’engage', sorte: 'plusieurs', obligatoire: true },
    {
      cle: ['quantite', 'grandeur'],
      question: 'Ce que l’on compte',
      aide: 'Par exemple : effectif de la police municipale.',
      sorte: 'ligne',
    },
    {
      cle: ['quantite', 'unite'],
      question: 'L’unité',
      aide: 'Au singulier : poste, caméra, heure.',
      sorte: 'ligne',
    },
    { cle: ['quantite', 'reference', 'valeur'], question: 'Au départ', sorte: 'nombre' },
    {
      cle: ['quantite', 'variation'],
      question: 'En plus',
      aide: 'Un nombre négatif si c’est en moins.',
      sorte: 'nombre',
    },
    { cle: ['quantite', 'cible'], question: 'À atteindre', sorte: 'nombre' },
    {
      cle: ['echeance'],
      question: 'L’échéance',
      aide: 'Un jour, un mois, un trimestre, une année (2027-06-30, 2027-06, 2027-T2, 2027), ou permanent.',
      sorte: 'periode',
    },
    { cle: ['statut'], question: 'L’avancement', sorte: 'choix' },
    { cle: ['pilote', 'service'], question: 'Le service qui pilote', sorte: 'ligne' },
    { cle: ['cout', 'montant'], question: 'L’argent', aide: 'Le coût, en euros.', sorte: 'nombre' },
    {
      cle: ['description'],
      question: 'Le détail',
      aide: 'Ce que la phrase ne dit pas, en un ou plusieurs paragraphes.',
      sorte: 'texte',
    },
  ],
} as const satisfies Readonly<Record<string, readonly QuestionPosee[]>>;

/** The kinds of things that the form asks about. */
export type SorteFiche = keyof typeof QUESTIONS;
