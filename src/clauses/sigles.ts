import type { ClauseType } from './clause.ts';

export const sigles = {
  id: 'sigles',
  titre: 'Sigles',
  resume: 'La liste des sigles que le texte emploie, avec leur sens.',
  pourquoi:
    'Un habitant, un juge ou un élu nouveau ne connaît pas tous les sigles. csi les relève dans le texte : il n’imprime que ceux dont le sens est connu, et signale les autres.',
  source: 'Usage des conventions ; pour chaque sigle, le texte que cite docs/clauses-types.md.',
  regle: 'sigles-sans-liste',
  sansObjet: ({ sigles }) =>
    sigles.length > 0 ? undefined : 'le document n’emploie aucun sigle dont csi connaît le sens',
  texte: ({ le }) => [`Dans ${le}, on entend par :`],
  liste: ({ sigles }) => sigles.map(({ sigle, sens }) => `${sigle} : ${sens}`),
} satisfies ClauseType;
