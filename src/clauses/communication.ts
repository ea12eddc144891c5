import type { ClauseType } from './clause.ts';

export const communication = {
  id: 'communication',
  titre: 'Communication',
  resume: 'La communication publique est concertée, et les signes de chacun employés avec son accord.',
  pourquoi:
    'Une annonce faite par une partie seule fâche les autres. La clause dit aussi que l’emblème de chacun, dont celui de l’État, ne s’emploie qu’avec son accord.',
  source: 'Circulaire du Premier ministre du 17 février 2020 relative à la stratégie de marque de l’État.',
  verifie_le: '2026-11',
  texte: ({ le }) => [
    `Les parties se concertent avant toute communication publique sur ${le} et sur son exécution.`,
    'La communication sur une action nomme les parties qui y contribuent. Le nom et l’emblème d’une partie, dont ceux de l’État, ne sont employés qu’avec son accord et selon sa charte graphique.',
  ],
} satisfies ClauseType;
