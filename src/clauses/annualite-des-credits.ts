import type { ClauseType } from './clause.ts';

export const annualiteDesCredits = {
  id: 'annualite_des_credits',
  titre: 'Annualité des crédits',
  resume: 'Ce qui est promis pour plusieurs années dépend des crédits votés chaque année.',
  pourquoi:
    'Un budget se vote chaque année : sans cette réserve, une partie promet pour plusieurs années des crédits que personne n’a encore votés.',
  source:
    'Loi organique n° 2001-692 du 1er août 2001 relative aux lois de finances, art. 15, I : les crédits ouverts au titre d’une année ne créent aucun droit au titre des années suivantes.',
  verifie_le: '2026-11',
  regle: 'annualite-absente',
  texte: ({ etat, collectivites }) => {
    const reserves = [
      ...(etat ? ['pour l’État, de l’ouverture des crédits par la loi de finances de l’année'] : []),
      ...(collectivites ? ['pour les collectivités, de l’inscription des crédits à leur budget'] : []),
    ];
    return [
      reserves.length === 0
        ? 'Les engagements financiers des parties sont pris sous réserve des crédits votés chaque année.'
        : `Les engagements financiers des parties sont pris sous réserve : ${reserves.join(' ; ')}.`,
      'Un montant qui n’est pas encore acquis reste prévisionnel jusqu’au vote des crédits. La partie à laquelle ces crédits manquent en informe les autres sans délai, et les parties conviennent des suites à donner.',
    ];
  },
} satisfies ClauseType;
