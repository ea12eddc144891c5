import type { ClauseType } from './clause.ts';

export const donneesPersonnelles = {
  id: 'donnees_personnelles',
  titre: 'Échange d’informations et données personnelles',
  resume: 'Qui échange des informations sur des personnes, dans quel cadre, et qui en répond.',
  pourquoi:
    'Échanger des noms ou des images sans cadre expose les agents au secret professionnel et les parties à la CNIL. La clause renvoie aux groupes de travail que prévoit la loi, et dit qui répond de quoi.',
  source:
    'CSI, art. L. 132-5 : groupes de travail et d’échange d’informations du conseil local ou intercommunal. Règlement (UE) 2016/679 du 27 avril 2016 (RGPD), art. 5 et 26 ; loi n° 78-17 du 6 janvier 1978.',
  verifie_le: '2026-11',
  regle: 'donnees-sans-clause',
  texte: ({ du, le }) => [
    `Les parties échangent les informations utiles à l’exécution ${du}, chacune dans la limite de ses compétences et des secrets que la loi protège.`,
    'Celles qui portent sur la situation d’une personne ne sont échangées que dans les groupes de travail et d’échange d’informations du conseil local ou intercommunal de sécurité et de prévention de la délinquance (code de la sécurité intérieure, article L. 132-5), ou dans les autres cas prévus par la loi. Elles ne sont pas communiquées à des tiers.',
    `Chaque partie répond des traitements de données à caractère personnel qu’elle met en œuvre pour exécuter ${le}, dans le respect du règlement (UE) 2016/679 du 27 avril 2016 et de la loi n° 78-17 du 6 janvier 1978. Elle ne recueille et n’échange que les données nécessaires, ne les garde que le temps nécessaire et en assure la sécurité.`,
    'Les parties qui déterminent ensemble les finalités et les moyens d’un traitement fixent par accord leurs obligations respectives, notamment envers les personnes concernées.',
  ],
} satisfies ClauseType;
