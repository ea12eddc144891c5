// Nine exports: the measures of the diagnostic, what their rates are counted for, and how exact a rate is.

import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat, IndicateurDiagnostic, Source } from '../../model/contrat.ts';
import { type Denominateur, type IndicateurSsmsi, indicateurSsmsi, RUPTURE } from '../../model/ssmsi.ts';

/** A year of an indicator, or of a territory that it is compared with. */
export interface PlacedMesure {
  annee: number;
  nombre?: number;
  taux?: number;
  habitants?: number;
  logements?: number;
  /** Of whom it is: nothing for the territory of the indicator. */
  perimetre?: string;
  path: NestedPath;
}

/** An indicator with its source, its place, and what the bases of the SSMSI know of it. */
export interface PlacedIndicateur {
  indicateur: IndicateurDiagnostic;
  path: NestedPath;
  source: Source | undefined;
  /** What the bases know under this label. */
  connu: IndicateurSsmsi | undefined;
}

/** The indicators of the diagnostic. */
export function indicateursOf({ diagnostic }: Contrat): PlacedIndicateur[] {
  const sources = new Map((diagnostic?.sources ?? []).map((source) => [source.id, source]));
  return (diagnostic?.indicateurs ?? []).map((indicateur, i) => ({
    indicateur,
    path: ['diagnostic', 'indicateurs', i],
    source: indicateur.source === undefined ? undefined : sources.get(indicateur.source),
    connu: indicateurSsmsi(indicateur.libelle),
  }));
}

/** Its years, then those of its comparisons; a year under statistical secrecy has no figure and is left out. */
export function mesuresOf({ indicateur, path }: PlacedIndicateur): PlacedMesure[] {
  const { serie = [], comparaisons = [] } = indicateur;
  return [
    ...serie.flatMap((mesure, j) =>
      mesure.etat === 'non_diffuse' ? [] : [{ ...mesure, path: [path, 'serie', j] }],
    ),
    ...comparaisons.map((one, j) => ({ ...one, path: [path, 'comparaisons', j] })),
  ];
}

/** What the rates of an indicator are counted for, as the document prints it. */
export const denominateurOf = ({ indicateur: { denominateur, libelle } }: PlacedIndicateur): Denominateur =>
  denominateur ?? (/cambriolage/i.test(libelle) ? 'logements' : 'habitants');

/**
 * Whether a rate per thousand is that of a number, to the last digit that the file writes; the SSMSI rounds its number of homes, which moves
 * its own rates by 0.11 % at most, and 0.2 % is allowed.
 */
export function isTaux(
  taux: number,
  { nombre, sur, base, decimals }: { nombre: number; sur: number; base: Denominateur; decimals: number },
): boolean {
  if (sur === 0) return taux === 0 && nombre === 0;
  const computed = (1000 * nombre) / sur;
  const rounding = 0.5 * 10 ** -decimals * (1 + 1e-9);
  return Math.abs(computed - taux) <= Math.max(rounding, base === 'logements' ? computed * 0.002 : 0);
}

/** The most decimals of the rates of an indicator: zeros at the end of a number are lost in YAML. */
export const decimalsOf = (mesures: readonly PlacedMesure[]): number =>
  Math.max(0, ...mesures.map(({ taux = 0 }) => String(taux).split('.')[1]?.length ?? 0));

/** The day and the last year of a base, by the name of its file: « donnee-data.gouv-2025-geographie2026-produit-le2026-06-25.csv.gz ». */
export function editionOf(source: Source | undefined): { jour?: string; derniere?: number } {
  const named = /^donnee-(?:dep-|reg-)?data\.gouv-(\d{4})-geographie\d{4}-produit-le(\d{4}-\d{2}-\d{2})/.exec(
    source?.fichier ?? '',
  );
  if (named) return { derniere: Number(named[1]), jour: named[2] ?? '' };
  const { mise_a_jour, millesime } = source ?? {};
  if (mise_a_jour !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(mise_a_jour)) return { jour: mise_a_jour };
  // Two editions a year: those of the year of the change are not known apart.
  return millesime !== undefined && millesime !== Number(RUPTURE.slice(0, 4))
    ? { jour: `${millesime}-12-31` }
    : {};
}

/** Whether a source is a base of the SSMSI: by the name of its file, or by its title. */
export const isSsmsi = (source: Source | undefined): boolean =>
  source !== undefined &&
  (/^donnee-(?:dep-|reg-)?data\.gouv-/.test(source.fichier ?? '') ||
    (/\bbases? statistiques?\b/i.test(source.titre) && /délinquance/i.test(source.titre)));
