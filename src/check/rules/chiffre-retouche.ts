import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { controleOf } from '../../model/controle.ts';
import { indicateursOf } from '../lookups/mesures.ts';
import type { Rule } from '../rule.ts';

/** The figures of an indicator are those for which its check key was written. */
export const chiffreRetouche: Rule = {
  id: 'chiffre-retouche',
  description: 'Les chiffres d’un indicateur ne sont plus ceux que csi diagnostic a lus dans leur source.',
  pourquoi:
    'Le document dit d’où viennent ces chiffres, avec le fichier et sa date : un chiffre changé à la main n’y est pas.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['controle'],
  exemple: `diagnostic:
  indicateurs:
    - id: vols
      libelle: Vols violents sans arme
      unite: infraction
      serie: [{ annee: 2025, nombre: ⟦495 → 459⟧ }]
      controle: "9e59be1d"`,
  check({ contrat }, report) {
    for (const { indicateur, path, source } of indicateursOf(contrat)) {
      const { controle, libelle } = indicateur;
      if (controle === undefined || controle === controleOf(indicateur)) continue;
      const where = source ? ` dans ${cite(source.fichier ?? source.titre)}` : '';
      report({
        path: [path, 'controle'],
        message: `${cite(libelle)} : ses chiffres ne sont plus ceux que csi a lus${where}.`,
        hint: 'Remettez-les avec « csi diagnostic --actualiser » ; s’ils viennent d’ailleurs, retirez « controle » et citez leur source.',
      });
    }
  },
};
