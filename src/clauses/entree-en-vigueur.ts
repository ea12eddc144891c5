import type { ClauseType } from './clause.ts';

export const entreeEnVigueur = {
  id: 'entree_en_vigueur',
  titre: 'Entrée en vigueur',
  resume: 'À quelle date le document prend effet, et après quelles formalités.',
  pourquoi:
    'Un document dont la date d’effet n’est pas écrite laisse discuter les échéances. La clause rappelle aussi que l’assemblée se prononce avant la signature.',
  source:
    'CGCT, art. L. 2131-1 (communes), L. 5211-3 (intercommunalités), L. 3131-1 (départements), L. 4141-1 (régions) et L. 5721-4 (syndicats mixtes ouverts) : un acte est exécutoire une fois porté à la connaissance des intéressés et transmis au représentant de l’État.',
  verifie_le: '2026-11',
  regle: 'entree-en-vigueur-absente',
  sansObjet: ({ engage }) => (engage ? undefined : 'une déclaration d’intention n’entre pas en vigueur'),
  texte: ({ le, Le, collectivites, duree }) => [
    ...(collectivites
      ? [`Chaque collectivité signe ${le} une fois exécutoire la délibération qui l’y autorise.`]
      : []),
    duree
      ? `${Le} prend effet comme il est dit à l’article {article:duree}.`
      : `${Le} prend effet à la date de sa dernière signature.`,
  ],
} satisfies ClauseType;
