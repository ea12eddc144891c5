import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A series has at most one measure for each year. */
export const anneeEnDouble: Rule = {
  id: 'annee-en-double',
  description: 'Un indicateur du diagnostic a deux mesures pour la même année.',
  pourquoi:
    'L’évolution affichée dépendrait du chiffre retenu, et rien ne dirait lequel des deux est le bon.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['serie'],
  exemple: `diagnostic:
  indicateurs:
    - id: vols
      libelle: Vols
      unite: infraction
      serie: [{ annee: 2024, nombre: 97 }, { annee: ⟦2024 → 2025⟧, nombre: 91 }]`,
  check({ contrat }, report) {
    for (const [i, { libelle, serie }] of (contrat.diagnostic?.indicateurs ?? []).entries()) {
      const seen = new Set<number>();
      for (const [j, { annee }] of (serie ?? []).entries()) {
        if (seen.has(annee))
          report({
            path: ['diagnostic', 'indicateurs', i, 'serie', j, 'annee'],
            message: `${cite(libelle)} a déjà une mesure pour ${annee}.`,
            hint: 'Gardez une seule des deux mesures, ou corrigez une année.',
          });
        seen.add(annee);
      }
    }
  },
};
