import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { INDICATEURS_SSMSI, type IndicateurSsmsi, RUPTURE } from '../../model/ssmsi.ts';
import { editionOf, indicateursOf, isSsmsi } from '../lookups/mesures.ts';
import type { Rule } from '../rule.ts';

/** The last year of the « coups et blessures volontaires ». */
const LAST_OLD = 2024;

/** A series does not run across the change of July 2025, when the SSMSI began to count violence otherwise. */
export const ruptureDeSerie: Rule = {
  id: 'rupture-de-serie',
  description: 'Une série réunit des années que la source ne compte pas de la même façon.',
  pourquoi:
    'La courbe montrerait une hausse ou une baisse qui vient du changement de définition, et non des faits.',
  source:
    'SSMSI, bases statistiques de la délinquance enregistrée, édition de juillet 2025 : les violences physiques remplacent les coups et blessures volontaires, séries recalculées depuis 2016.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['indicateurs'],
  exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Base statistique communale de la délinquance }]
  indicateurs:
    - id: violences
      libelle: ⟦Coups et blessures volontaires intrafamiliaux → Violences physiques intrafamiliales⟧
      unite: victime
      source: ssmsi
      serie: [{ annee: 2024, nombre: 700 }, { annee: 2025, nombre: 775 }]`,
  check({ contrat }, report) {
    for (const { indicateur, path, source, connu } of indicateursOf(contrat)) {
      if (!connu || !isSsmsi(source)) continue;
      const { libelle, serie = [] } = indicateur;
      const { jour, derniere } = editionOf(source);
      const before = jour !== undefined && jour < RUPTURE;
      const last = before ? (derniere ?? LAST_OLD) : LAST_OLD;
      const late = serie.findIndex(({ annee }) => annee > last);
      const annee = serie[late]?.annee;
      if (connu.remplace_par && annee !== undefined)
        report({
          path: [path, 'serie', late, 'annee'],
          message: `${cite(libelle)} n’est plus publié après ${LAST_OLD} : ${annee} compte autrement.`,
          hint: `Reprenez toute la série sous ${replacing(connu)}, recalculée depuis 2016.`,
        });
      else if (before && annee !== undefined)
        report({
          path: [path, 'serie', late, 'annee'],
          message: `${cite(libelle)} : l’édition citée s’arrête en ${last}, et ${annee} vient d’une autre.`,
          hint: 'Reprenez toute la série dans la dernière édition : elle recalcule les années passées.',
        });
      else if (before && NEW.has(connu.id))
        report({
          path: [path, 'libelle'],
          message: `${cite(libelle)} n’est publié que depuis juillet 2025 : l’édition citée ne l’a pas.`,
          hint: 'Citez l’édition d’où vient la série.',
        });
    }
  },
};

const NEW: ReadonlySet<string> = new Set(INDICATEURS_SSMSI.flatMap(({ remplace_par = [] }) => remplace_par));

const replacing = ({ remplace_par = [] }: IndicateurSsmsi): string =>
  list(remplace_par.map((id) => cite(INDICATEURS_SSMSI.find((one) => one.id === id)?.libelle ?? id)));
