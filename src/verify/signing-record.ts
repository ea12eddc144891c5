import type { Difference } from '../compare/index.ts';

const STATUT = 'document.statut';
const DATE = 'signature.date';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether a file that differs from another one so is its record of signature: the same contract, whose status went from « a_signer » to
 * « signe », with the day of the signature if it was not given before. Nothing else differs.
 */
export function isSigningRecord(changes: readonly Difference[]): boolean {
  const places = changes.map(placeOf);
  return places.includes(STATUT) && changes.every(isOfSigning) && new Set(places).size === changes.length;
}

// A contract without « signature » gets one that holds the date alone.
function placeOf({ chemin, nature, apres }: Difference): string {
  const alone = nature === 'ajoute' && chemin.join('.') === 'signature' && isDateAlone(apres);
  return alone ? DATE : chemin.join('.');
}

function isOfSigning(change: Difference): boolean {
  const { avant, apres, nature } = change;
  if (placeOf(change) === STATUT) return avant === 'a_signer' && apres === 'signe';
  if (placeOf(change) !== DATE || (nature !== 'ajoute' && nature !== 'change')) return false;
  return isDateAlone(apres) || (typeof apres === 'string' && DAY.test(apres));
}

function isDateAlone(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { date, ...others } = value as Record<string, unknown>;
  return typeof date === 'string' && DAY.test(date) && Object.keys(others).length === 0;
}
