import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { decimalsOf, denominateurOf, indicateursOf, isTaux, mesuresOf } from '../lookups/mesures.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** A rate is its number divided by the inhabitants or homes that the file gives with it. */
export const tauxNonReproductible: Rule = {
  id: 'taux-non-reproductible',
  description: 'Un taux n’est pas celui du nombre et des habitants ou logements écrits à côté.',
  pourquoi:
    'Qui refait le calcul trouve autre chose : l’un des trois chiffres est faux, et l’on ne sait pas lequel.',
  source:
    'SSMSI, bases statistiques de la délinquance enregistrée : taux pour mille habitants, ou pour mille logements pour les cambriolages.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  cles: ['habitants', 'logements'],
  exemple: `diagnostic:
  indicateurs:
    - id: vols
      libelle: Vols violents sans arme
      unite: infraction
      serie: [{ annee: 2025, nombre: 459, taux: ⟦19.88 → 1.988⟧, habitants: 230890 }]`,
  check({ contrat }, report) {
    for (const placed of indicateursOf(contrat)) {
      const base = denominateurOf(placed);
      const mesures = mesuresOf(placed);
      // Each kind of row has its own rounding.
      const [own, compared] = [true, false].map((serie) =>
        decimalsOf(mesures.filter(({ perimetre }) => (perimetre === undefined) === serie)),
      );
      for (const { annee, nombre, taux, perimetre, path, ...mesure } of mesures) {
        const sur = mesure[base];
        if (nombre === undefined || taux === undefined || sur === undefined) continue;
        const decimals = (perimetre === undefined ? own : compared) ?? 0;
        if (isTaux(taux, { nombre, sur, base, decimals })) continue;
        const place = perimetre === undefined ? '' : `, ${perimetre}`;
        const made =
          sur === 0
            ? `un taux ne se calcule pas sur 0 ${base}`
            : `${printedNumber(nombre)} pour ${printedNumber(sur)} ${base} font ${printedNumber(rounded((1000 * nombre) / sur, Math.max(decimals, 2)))} pour mille`;
        report({
          path: [path, 'taux'],
          message: `${cite(placed.indicateur.libelle)}, ${annee}${place} : ${made}, et non ${printedNumber(taux)}.`,
          hint: 'Relisez les trois chiffres dans la source.',
        });
      }
    }
  },
};

const rounded = (value: number, decimals: number): number => Number(value.toFixed(Math.min(decimals, 7)));
