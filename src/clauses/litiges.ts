import type { ClauseType } from './clause.ts';

export const litiges = {
  id: 'litiges',
  titre: 'Litiges',
  resume: 'On cherche d’abord un accord ; à défaut, le tribunal administratif compétent.',
  pourquoi:
    'Sans elle, un désaccord n’a d’autre issue prévue que le juge, et chacun cherche lequel : la clause impose d’abord d’en parler.',
  source:
    'Code de justice administrative, art. R. 312-11 (version du 8 avril 2017) : en matière contractuelle, le tribunal du lieu d’exécution ; art. R. 221-3 : le ressort de chaque tribunal administratif.',
  verifie_le: '2026-11',
  regle: 'litiges-sans-clause',
  sansObjet: ({ engage }) =>
    engage ? undefined : 'une déclaration d’intention n’engage pas et ne donne pas lieu à un litige',
  texte: ({ du, tribunal }) => [
    `Les parties recherchent un accord amiable sur tout différend né de l’interprétation ou de l’exécution ${du}. La partie qui l’invoque saisit les autres par écrit.`,
    `À défaut d’accord, le différend est porté devant ${tribunal === undefined ? 'le tribunal administratif compétent' : `le ${tribunal}`}.`,
  ],
} satisfies ClauseType;
