import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { nearest } from '../../kernel/nearest.ts';
import { INDICATEURS_SSMSI, PREMIERE_ANNEE } from '../../model/ssmsi.ts';
import { indicateursOf, isSsmsi } from '../lookups/mesures.ts';
import type { Rule } from '../rule.ts';

/** An indicator that cites the bases of the SSMSI is one of theirs, for years that they have. */
export const indicateurAbsentDeLaBase: Rule = {
  id: 'indicateur-absent-de-la-base',
  description: 'Un indicateur, ou une année, cite une base du SSMSI qui ne l’a pas.',
  pourquoi:
    'Qui ouvre la base citée ne retrouve pas le chiffre : il vient d’un autre relevé, ou réunit plusieurs indicateurs.',
  source:
    'SSMSI, bases statistiques communale, départementale et régionale de la délinquance enregistrée, éditions de 2022 à 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['indicateurs'],
  exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Base statistique communale de la délinquance }]
  indicateurs:
    - { id: i, libelle: ⟦Rodéos motorisés → Vols de véhicule⟧, unite: véhicule, source: ssmsi, serie: [{ annee: 2025, nombre: 40 }] }`,
  check({ contrat }, report) {
    for (const { indicateur, path, source, connu } of indicateursOf(contrat)) {
      if (!isSsmsi(source)) continue;
      const { libelle, serie = [] } = indicateur;
      if (!connu) {
        const meant = nearest(
          libelle,
          INDICATEURS_SSMSI.map((one) => one.libelle),
        );
        report({
          path: [path, 'libelle'],
          message: `${cite(libelle)} n’est pas un indicateur de la base citée.`,
          hint: meant
            ? `S’il s’agit de ${cite(meant)}, écrivez-le ainsi ; sinon, citez la source du chiffre.`
            : 'Citez la source du chiffre, ou reprenez le nom que donne la base.',
        });
        continue;
      }
      for (const [j, { annee }] of serie.entries())
        if (annee < PREMIERE_ANNEE)
          report({
            path: [path, 'serie', j, 'annee'],
            message: `${cite(libelle)} : la base citée commence en ${PREMIERE_ANNEE}, et n’a pas ${annee}.`,
            hint: 'Citez la source de ce chiffre, ou retirez-le.',
          });
    }
  },
};
