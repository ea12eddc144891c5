import type { Mesure } from '../model/contrat.ts';
import type { IndicateurSsmsi } from '../model/ssmsi.ts';
import type { LigneBase } from './ligne.ts';
import type { Releve } from './releve.ts';

/**
 * The measure of an indicator over some places, for a year. It is withheld as soon as one place is withheld: neither their sum nor « at
 * least » would keep the secret, because the others are published. The rate of one place is the one that is published; that of several is
 * computed from the sums of facts and of inhabitants or dwellings.
 */
export function mesureOf(
  releve: Releve,
  codes: readonly string[],
  { id, denominateur }: IndicateurSsmsi,
  annee: number,
): Mesure {
  const lines = codes.map((code) => releve.ligne(code, id, annee));
  if (lines.some(({ diffuse }) => !diffuse)) return { annee, etat: 'non_diffuse' };
  const nombre = sum(lines.map((ligne) => ligne.nombre ?? 0));
  const base = sumOf(lines, denominateur);
  const [only] = lines;
  const taux = lines.length === 1 ? only?.taux : rateOf(nombre, base);
  // Nobody lives in a « village détruit » : it has facts, mostly none, and no rate.
  if (taux === undefined || !base) return { annee, nombre };
  return { annee, nombre, taux, [denominateur]: base };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function sumOf(
  lines: readonly LigneBase[],
  denominateur: IndicateurSsmsi['denominateur'],
): number | undefined {
  const all = lines.map((ligne) => ligne[denominateur]);
  return all.some((one) => one === undefined) ? undefined : sum(all.map(Number));
}

/** A rate for 1,000, with the seven decimals of the bases. */
function rateOf(nombre: number, base: number | undefined): number | undefined {
  return base ? Math.round((nombre / base) * 1e10) / 1e7 : undefined;
}
