import type { ClauseType } from './clause.ts';

export const autoriteJudiciaire = {
  id: 'autorite_judiciaire',
  titre: 'Pouvoirs de l’autorité judiciaire',
  resume: 'Le document ne lie ni les juges, ni le procureur dans les suites qu’il donne aux affaires.',
  pourquoi:
    'La justice est indépendante : un contrat n’engage le parquet que sur son organisation et ses moyens. Sans cette réserve, un engagement peut se lire comme une promesse de poursuivre ou de juger.',
  source:
    'CSI, art. L. 132-4 (version du 23 mars 2024) : la politique de prévention de la délinquance est animée sous réserve des pouvoirs de l’autorité judiciaire.',
  verifie_le: '2026-11',
  regle: 'autorite-judiciaire-absente',
  texte: ({ Le, du }) => [
    `${Le} s’exécute sous réserve des pouvoirs de l’autorité judiciaire.`,
    `Aucune stipulation ${du} ne lie les juges ni ne limite le pouvoir du procureur de la République d’apprécier, dans chaque affaire, les suites à donner.`,
  ],
} satisfies ClauseType;
