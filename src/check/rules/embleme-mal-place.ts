import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { campOf } from '../../model/camps.ts';
import type { Rule } from '../rule.ts';

/** One emblem for the State, and one at most for each party; none of a party that isn’t in the document. */
export const emblemeMalPlace: Rule = {
  id: 'embleme-mal-place',
  description:
    'Deux emblèmes vont à l’État ou à la même partie, ou ceux des partenaires paraissent sans celui de l’État.',
  pourquoi:
    'La charte graphique de l’État n’admet qu’une Marianne par document : il est le seul émetteur, à gauche, et ses partenaires sont à droite.',
  source: 'Marque de l’État, le système graphique (info.gouv.fr)',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['emblemes'],
  exemple: `document:
  type: contrat
  titre: Contrat de sécurité intégrée de Nevers
  statut: projet
  emblemes:
    - { fichier: emblemes/prefete.svg, alt: Préfète de la Nièvre, partie: etat }
    - { fichier: ⟦emblemes/ministere.svg → emblemes/ville.svg⟧, alt: ⟦Ministère → Ville de Nevers⟧, partie: ⟦etat → ville⟧ }`,
  check({ contrat: { document }, parties }, report) {
    const emblemes = document.emblemes ?? [];
    const isOfState = (id: string | undefined) => {
      const partie = id === undefined ? undefined : parties.get(id);
      return partie !== undefined && campOf(partie) === 'etat';
    };
    const seen = new Map<string, string>();
    for (const [i, { partie, alt }] of emblemes.entries()) {
      if (partie === undefined || !parties.has(partie)) continue;
      const key = isOfState(partie) ? 'etat' : `partie ${partie}`;
      const first = seen.get(key);
      seen.set(key, first ?? alt);
      if (first === undefined) continue;
      report({
        path: ['document', 'emblemes', i, 'partie'],
        message: isOfState(partie)
          ? `L’État a déjà un emblème, ${cite(first)} : un document n’en porte qu’un de lui.`
          : `${cite(partie)} a déjà un emblème, ${cite(first)}.`,
        hint: isOfState(partie)
          ? 'Gardez celui de l’autorité qui signe la première.'
          : 'Gardez un seul emblème pour chaque partie.',
      });
    }
    const withState = [...parties.values()].some((partie) => campOf(partie) === 'etat');
    if (emblemes.length > 0 && withState && !seen.has('etat'))
      report({
        path: ['document', 'emblemes'],
        on: 'key',
        message: 'Les partenaires de l’État ont un emblème, et lui n’en a pas.',
        hint: 'Ajoutez son bloc-marque, avec « partie » : l’identifiant de la partie qui le représente.',
      });
  },
};
