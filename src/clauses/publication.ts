import type { ClauseType } from './clause.ts';

export const publication = {
  id: 'publication',
  titre: 'Publication',
  resume: 'Qui publie le document, et ce que la version publiée laisse de côté.',
  pourquoi:
    'Le document se publie, mais certains engagements ne se montrent pas. La clause dit d’avance ce qui n’y paraît pas, et que le numéro, lui, y reste.',
  source:
    'CGCT, art. R. 2131-1 (communes) et R. 3131-2 (départements) : l’acte publié en ligne porte le prénom, le nom et la qualité de son auteur, et la date de sa mise en ligne.',
  verifie_le: '2026-11',
  regle: 'publication-sans-clause',
  texte: ({ Le, collectivites, restreints }) => [
    collectivites
      ? `${Le} est publié par chaque collectivité signataire selon les règles de publication de ses actes.`
      : `${Le} est publié par les parties.`,
    'La version publiée porte le prénom, le nom et la qualité de ses signataires, et la date de sa mise en ligne. Elle ne comporte ni adresse électronique ni numéro de téléphone d’un agent.',
    ...(restreints
      ? [
          'Les engagements dont la diffusion est restreinte, parce que les révéler nuirait à la sécurité des personnes ou des lieux, n’y figurent pas : seul leur numéro y est rappelé. Ils lient les parties comme les autres.',
        ]
      : []),
  ],
} satisfies ClauseType;
