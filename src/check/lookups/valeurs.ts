import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat, Quantite } from '../../model/contrat.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import type { Valeur } from '../../model/quantites.ts';

// Four exports: every value of a contract that is a number or a range, by what it belongs to.

/** A number or a range, and its path. */
export interface PlacedValeur {
  valeur: Valeur;
  path: NestedPath;
}

// Most keys are absent, so each is tested before a path is built.
/** The values of some quantities. */
export function valeursOf(quantites: readonly { quantite: Quantite; path: NestedPath }[]): PlacedValeur[] {
  const found: PlacedValeur[] = [];
  for (const { quantite, path } of quantites) {
    const {
      reference,
      cible,
      variation,
      variation_pourcentage,
      nombre,
      pourcentage,
      rythme,
      echeancier,
      paliers,
      parmi,
      reparti_sur,
    } = quantite;
    if (reference) found.push({ valeur: reference.valeur, path: [path, 'reference', 'valeur'] });
    if (cible !== undefined) found.push({ valeur: cible, path: [path, 'cible'] });
    if (variation !== undefined) found.push({ valeur: variation, path: [path, 'variation'] });
    if (variation_pourcentage !== undefined)
      found.push({ valeur: variation_pourcentage, path: [path, 'variation_pourcentage'] });
    if (nombre !== undefined) found.push({ valeur: nombre, path: [path, 'nombre'] });
    if (pourcentage) found.push({ valeur: pourcentage.valeur, path: [path, 'pourcentage', 'valeur'] });
    if (parmi !== undefined) found.push({ valeur: parmi, path: [path, 'parmi'] });
    if (reparti_sur) found.push({ valeur: reparti_sur.valeur, path: [path, 'reparti_sur', 'valeur'] });
    if (rythme) found.push({ valeur: rythme.valeur, path: [path, 'rythme', 'valeur'] });
    echeancier?.forEach(({ valeur }, i) => {
      found.push({ valeur, path: [path, 'echeancier', i, 'valeur'] });
    });
    paliers?.forEach(({ valeur }, i) => {
      found.push({ valeur, path: [path, 'paliers', i, 'valeur'] });
    });
  }
  return found;
}

/** The costs, and the amounts and shares of financing. */
export function montantsOf(engagements: readonly PlacedEngagement[]): PlacedValeur[] {
  const found: PlacedValeur[] = [];
  for (const { engagement, path } of engagements) {
    const { cout, financements } = engagement;
    if (cout?.montant !== undefined) found.push({ valeur: cout.montant, path: [path, 'cout', 'montant'] });
    financements?.forEach(({ montant, part }, i) => {
      if (montant !== undefined) found.push({ valeur: montant, path: [path, 'financements', i, 'montant'] });
      if (part !== undefined) found.push({ valeur: part, path: [path, 'financements', i, 'part'] });
    });
  }
  return found;
}

/** The means that the diagnostic counts. */
export function moyensOf({ diagnostic }: Contrat): PlacedValeur[] {
  return (diagnostic?.moyens ?? []).map(({ valeur }, i) => ({
    valeur,
    path: ['diagnostic', 'moyens', i, 'valeur'],
  }));
}
