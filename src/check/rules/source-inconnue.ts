import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { unknownIds } from '../lookups/references.ts';
import { citedSources, looksLikeId } from '../lookups/sources.ts';
import type { Rule } from '../rule.ts';

/** Every source that an indicator names is one of `diagnostic.sources`; elsewhere, what has the form of an id is one too. */
export const sourceInconnue: Rule = {
  id: 'source-inconnue',
  description: 'Un chiffre, un coût ou une échéance cite une source qui n’est pas dans la liste des sources.',
  pourquoi:
    'Un chiffre de la délinquance se discute : sans sa source, personne ne peut le retrouver ni le vérifier.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['source', 'source_echeance'],
  exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Bases statistiques de la délinquance enregistrée }]
  indicateurs:
    - { id: vols, libelle: Vols, unite: infraction, source: ⟦smsi → ssmsi⟧, serie: [{ annee: 2025, nombre: 91 }] }`,
  check(context, report) {
    const { diagnostic } = context.contrat;
    const known = new Set((diagnostic?.sources ?? []).map(({ id }) => id));
    const references = (diagnostic?.indicateurs ?? []).flatMap(({ source, comparaisons = [] }, i) => [
      { id: source, path: ['diagnostic', 'indicateurs', i, 'source'] },
      ...comparaisons.map((one, j) => ({
        id: one.source,
        path: ['diagnostic', 'indicateurs', i, 'comparaisons', j, 'source'],
      })),
    ]);
    const cited = citedSources(context).filter(({ id }) => known.has(id) || looksLikeId(id));
    unknownIds([...references, ...cited], known, 'aucune source du diagnostic', report);
  },
};
