import type { ClauseType } from './clause.ts';

export const valeurDesAnnexes = {
  id: 'valeur_des_annexes',
  titre: 'Valeur des annexes',
  resume: 'Si une annexe contredit un article, l’article prévaut.',
  pourquoi:
    'Une annexe jointe fait partie du document : si elle dit autre chose qu’un article, rien ne dit lequel s’applique.',
  source: 'Usage des conventions ; aucun texte ne l’impose.',
  regle: 'annexes-sans-valeur',
  sansObjet: ({ annexes }) => (annexes ? undefined : 'le document n’a pas d’annexe'),
  texte: ({ annexes_dessinees, annexes_conventions, du, le }) => [
    `Les annexes énumérées à l’article {article:annexes} s’interprètent d’après les articles ${du} : si une annexe contredit un article, l’article prévaut.`,
    ...(annexes_dessinees
      ? ['Les tableaux et les fiches annexés résument les engagements et n’en ajoutent aucun.']
      : []),
    ...(annexes_conventions
      ? [
          `Les conventions jointes en annexe gardent leurs signataires, leur durée et leurs effets : ${le} ne les modifie pas.`,
        ]
      : []),
  ],
} satisfies ClauseType;
