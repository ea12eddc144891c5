import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Denominateur } from '../../model/ssmsi.ts';
import {
  decimalsOf,
  denominateurOf,
  indicateursOf,
  isSsmsi,
  isTaux,
  mesuresOf,
  type PlacedIndicateur,
} from '../lookups/mesures.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Report, Rule } from '../rule.ts';

const OTHER: Readonly<Record<Denominateur, Denominateur>> = {
  habitants: 'logements',
  logements: 'habitants',
};

/** A rate is counted for what its source counts it for, and on one population for each place and year. */
export const denominateurInexact: Rule = {
  id: 'denominateur-inexact',
  description:
    'Un taux est donné pour mille habitants quand sa source le compte pour mille logements, ou l’inverse.',
  pourquoi:
    'Le taux de cambriolages se compte sur les logements : pour mille habitants, il tomberait de moitié et ne se comparerait à aucun autre.',
  source:
    'SSMSI, bases statistiques de la délinquance enregistrée : taux pour mille habitants, ou pour mille logements pour les cambriolages.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  cles: ['indicateurs'],
  exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Base statistique communale de la délinquance }]
  indicateurs:
    - id: cambriolages
      libelle: Cambriolages de logement
      unite: infraction
      denominateur: ⟦habitants → logements⟧
      source: ssmsi
      serie: [{ annee: 2025, nombre: 647, taux: 4.77, logements: 135694 }]`,
  check({ contrat }, report) {
    const all = indicateursOf(contrat);
    for (const placed of all) ofSource(placed, report);
    ofOnePlace(all, report);
  },
};

function ofSource(placed: PlacedIndicateur, report: Report): void {
  const { indicateur, connu, path, source } = placed;
  if (!connu || !isSsmsi(source)) return;
  const rates = mesuresOf(placed).filter(({ taux }) => taux !== undefined);
  if (rates.length === 0) return;
  const right = connu.denominateur;
  if (denominateurOf(placed) !== right) {
    const decimals = decimalsOf(rates);
    const proven = rates.every(({ taux, nombre, [right]: sur }) => {
      if (taux === undefined || nombre === undefined || sur === undefined) return false;
      return isTaux(taux, { nombre, sur, base: right, decimals });
    });
    report({
      path: [path, 'denominateur'],
      message: `${cite(indicateur.libelle)} : sa source donne le taux pour mille ${right}, et non pour mille ${OTHER[right]}.`,
      hint: proven
        ? `Écrivez « denominateur: ${right} ».`
        : `Reprenez le taux de la source, avec « denominateur: ${right} » ; si vous l’avez calculé vous-même, citez une autre source.`,
      ...(proven && { sense: { value: right } }),
    });
    return;
  }
  for (const { annee, nombre, taux, perimetre, path, ...mesure } of rates) {
    const other = mesure[OTHER[right]];
    if (mesure[right] !== undefined || other === undefined) continue;
    const place = perimetre === undefined ? '' : `, ${perimetre}`;
    report({
      path: [path, OTHER[right]],
      on: 'key',
      message: `${cite(indicateur.libelle)}, ${annee}${place} : le taux se compte sur les ${right}, le fichier donne les ${OTHER[right]}.`,
      hint: `Donnez « ${right} », ou retirez « ${OTHER[right]} ».`,
    });
  }
}

// One place, one year, one source: one number of inhabitants, and one of homes.
function ofOnePlace(all: readonly PlacedIndicateur[], report: Report): void {
  const first = new Map<string, { value: number; libelle: string }>();
  for (const { indicateur, path } of all) {
    const { communes, epci, perimetre, source, libelle, serie = [] } = indicateur;
    if (source === undefined || (!communes && !epci)) continue;
    const place = [source, [...(communes ?? [])].sort().join(' '), epci, perimetre].join('|');
    for (const [j, mesure] of serie.entries())
      for (const base of ['habitants', 'logements'] as const) {
        const value = mesure[base];
        if (value === undefined) continue;
        const key = `${place}|${base}|${mesure.annee}`;
        const known = first.get(key);
        if (!known) first.set(key, { value, libelle });
        else if (known.value !== value)
          report({
            path: [path, 'serie', j, base],
            message: `${cite(libelle)} : ${printedNumber(value)} ${base} en ${mesure.annee}, mais ${printedNumber(known.value)} pour ${cite(known.libelle)}, au même lieu.`,
            hint: 'Relisez les deux dans la source.',
          });
      }
  }
}
