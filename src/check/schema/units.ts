import { plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import { inflected } from '../../model/unites.ts';
import { sameUnite } from '../lookups/unites.ts';

// Five exports: what a place counts, and which units suit it.

/** What a number of the schema counts: euros, a percentage, a year, named things, or anything. */
export type Counted =
  | { kind: 'euros' | 'part' | 'annee' }
  | { kind: 'choses'; noms: readonly string[] }
  | { kind: 'libre' };

/** The kind of unit typed after a number. */
export type UnitKind = 'aucune' | 'euros' | 'pourcentage' | 'duree' | 'autre';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  population: ['habitant', 'hab', 'hab.', 'personne', 'âme'],
  exemplaires: ['exemplaire', 'original', 'originaux'],
  nombre_communes: ['commune'],
};
const SHARES: ReadonlySet<string> = new Set(['part', 'pourcentage', 'variation_pourcentage']);
const SHARE = /^(?:%|pour ?cents?|pourcents?)(?![\p{L}])/iu;
const MONEY = /^(?:€|euros?|eur|k€|m€)$/i;
const TIMES: ReadonlySet<string> = new Set([
  'an',
  'annee',
  'moi',
  'mois',
  'semaine',
  'jour',
  'jr',
  'trimestre',
  'semestre',
  'heure',
  'h',
  'minute',
  'min',
]);

/** What is counted at a path, judged by its keys and by the unit written next to it. */
export function countedAt(path: Path, unite: string | undefined): Counted {
  const keys = path.filter((step) => typeof step === 'string');
  if (keys.includes('montant')) return { kind: 'euros' };
  if (keys.some((key) => SHARES.has(key))) return { kind: 'part' };
  const last = keys.at(-1) ?? '';
  if (last === 'annee') return { kind: 'annee' };
  const noms = NAMES[last];
  if (noms) return { kind: 'choses', noms };
  if (unite === undefined || keys.includes('multiplicateur')) return { kind: 'libre' };
  if (SHARE.test(unite.trim())) return { kind: 'part' };
  return MONEY.test(unite.trim()) ? { kind: 'euros' } : { kind: 'choses', noms: [unite] };
}

/** The kind of a typed unit. */
export function kindOfUnit(unit: string): UnitKind {
  const typed = unit.trim();
  if (!typed) return 'aucune';
  if (SHARE.test(typed)) return 'pourcentage';
  if (MONEY.test(typed)) return 'euros';
  return TIMES.has(plain(typed.split(' ')[0] ?? '')) ? 'duree' : 'autre';
}

/** Whether the unit typed after a number is the one that its place implies. Where nothing is known of the place, any word is accepted. */
export function fits(unit: string, counted: Counted): boolean {
  const kind = kindOfUnit(unit);
  if (kind === 'aucune') return true;
  if (counted.kind === 'euros') return kind === 'euros';
  if (counted.kind === 'part') return kind === 'pourcentage';
  if (counted.kind !== 'choses') return counted.kind === 'libre' && kind === 'autre';
  return counted.noms.some(
    (nom) =>
      sameUnite(unit, nom) ||
      plain(unit) === plain(inflected(nom, 2)) ||
      sameUnite(unit.split(' ')[0], nom.split(' ')[0]),
  );
}
