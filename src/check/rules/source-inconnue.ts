import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** Every source that an indicator names is one of `diagnostic.sources`. */
export const sourceInconnue: Rule = {
  id: 'source-inconnue',
  description: 'Un indicateur du diagnostic cite une source qui n’est pas dans la liste des sources.',
  pourquoi:
    'Un chiffre de la délinquance se discute : sans sa source, personne ne peut le retrouver ni le vérifier.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['indicateurs'],
  exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Bases statistiques de la délinquance enregistrée }]
  indicateurs:
    - { id: vols, libelle: Vols, unite: infraction, source: ⟦smsi → ssmsi⟧, serie: [{ annee: 2025, nombre: 91 }] }`,
  check({ contrat: { diagnostic } }, report) {
    const known = new Set((diagnostic?.sources ?? []).map(({ id }) => id));
    const references = (diagnostic?.indicateurs ?? []).map(({ source }, i) => ({
      id: source,
      path: ['diagnostic', 'indicateurs', i, 'source'],
    }));
    unknownIds(references, known, 'aucune source du diagnostic', report);
  },
};
