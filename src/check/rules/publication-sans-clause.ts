import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { publication } from '../../clauses/publication.ts';
import { list } from '../../kernel/french/list.ts';
import { inAxe } from '../exemples.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import type { Rule } from '../rule.ts';

const ANNOUNCED = /publi|diffusion|confidentialité/;

/** What stays out of the public version is said beforehand, by a clause that all sign. */
export const publicationSansClause: Rule = {
  id: 'publication-sans-clause',
  description:
    'Des engagements ne sont pas publiés, et aucune clause ne dit ce que la version publiée laisse de côté.',
  pourquoi:
    'Le document se publie en entier, sauf ce que la sécurité demande de taire : une clause signée de tous dit d’avance que des engagements n’y paraissent pas.',
  source: publication.source,
  verifie_le: publication.verifie_le,
  severity: WARNING_FROM_ADOPTION,
  cles: ['diffusion'],
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
⟦→ clauses_types: [publication]⟧
${inAxe('- { id: postes, titre: Renforcer la surveillance de trois sites, porteurs: [etat], diffusion: restreinte }')}`,
  check({ contrat, bindsBothSides, engagements }, report) {
    if (!bindsBothSides) return;
    const hidden = engagements.filter(({ engagement }) => engagement.diffusion === 'restreinte');
    const [first] = hidden;
    if (!first || hasClause(contrat, 'publication', ANNOUNCED)) return;
    const numeros = list(hidden.map(({ numero }) => numero));
    report({
      path: [first.path, 'diffusion'],
      message: `Aucune clause ne dit que la version publiée laisse de côté des engagements (${numeros}).`,
      hint: clauseHint('publication'),
    });
  },
};
