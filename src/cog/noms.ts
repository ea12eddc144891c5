// Six exports: a name made comparable, names compared in three ways, and communes and EPCI by name.

import type { Cog, CommuneCog, EpciCog } from './table.ts';

/**
 * A name of a place as words that can be compared: without accents, case, articles at its beginning, « Saint » for « St », spaces for
 * hyphens and apostrophes.
 */
export function nomComparable(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .replace(/^(?:la|le|les|l) /, '');
}

/** A name without what people add in brackets: « Cugnaux (31) ». */
const sansParenthese = (texte: string): string => texte.replace(/\([^()]*\)\s*$/, '');

/** What a party writes before the name of its commune. */
const BEFORE = /^(?:ville|commune|mairie|municipalite) (?:de la|de l|de|du|des|d) /;

/** Whether a text names a place: the same name, alone, or with what a party writes around it. */
export const nomme = (texte: string, nom: string): boolean => formsOf(texte).has(nomComparable(nom));

/** What a text may name: all of it, without what stands in brackets, without « Ville de ». */
function formsOf(texte: string): ReadonlySet<string> {
  const given = nomComparable(sansParenthese(texte));
  return new Set([nomComparable(texte), given, nomComparable(given.replace(BEFORE, ''))]);
}

/** Whether a name is a part of the official one, as people shorten it: « Saint-Jacques » for « Saint-Jacques-de-la-Lande ». */
export function isShort(texte: string, nom: string): boolean {
  const words = nomComparable(nom).split(' ');
  const given = nomComparable(sansParenthese(texte)).replace(BEFORE, '').split(' ');
  return given.every((word, i) => word === words[i]) || words.every((word) => given.includes(word));
}

/** Words that names of EPCI share without being those of one place. */
const COMMON_WORDS = new Set(
  'ca cc cu c a u agglo agglomeration communaute communes com commune communaute urbaine metropole metropolitaine pays grand grande val vallee plaine sud nord est ouest et en de du des la le les l d sur terre terres porte portes'.split(
    ' ',
  ),
);

/** Whether two names of EPCI share a word that is the name of a place, or all of their words. */
export function motsCommuns(texte: string, nom: string): boolean {
  const words = new Set(nomComparable(nom).split(' '));
  const given = nomComparable(texte).split(' ');
  return (
    given.some((word) => words.has(word) && !COMMON_WORDS.has(word)) || given.every((word) => words.has(word))
  );
}

/** The communes of this name in some départements, by default in all. */
export function communesNamed(
  cog: Cog,
  nom: string,
  departements: readonly string[] = cog.departements,
): CommuneCog[] {
  const forms = [...formsOf(nom)];
  return departements.flatMap((key) => {
    const names = byName(cog, key);
    return forms.flatMap((form) => names.get(form) ?? []);
  });
}

// A file may hold thousands of wrong names: the names of a département are made comparable once.
const known = new WeakMap<Cog, Map<string, ReadonlyMap<string, CommuneCog[]>>>();

function byName(cog: Cog, departement: string): ReadonlyMap<string, CommuneCog[]> {
  const own = known.get(cog) ?? new Map<string, ReadonlyMap<string, CommuneCog[]>>();
  known.set(cog, own);
  const before = own.get(departement);
  if (before) return before;
  const names = new Map<string, CommuneCog[]>();
  for (const one of cog.communesOf(departement)) {
    const name = nomComparable(one.nom);
    names.set(name, [...(names.get(name) ?? []), one]);
  }
  own.set(departement, names);
  return names;
}

/** What stands before the name of an EPCI in the code, and what people write. */
const KINDS: readonly (readonly [short: string, long: RegExp])[] = [
  ['cc', /^(?:communaute de communes|com com|c c)\b/],
  ['ca', /^(?:communaute d agglomeration|communaute d agglo|c a)\b/],
  ['cu', /^(?:communaute urbaine|c u)\b/],
];

/** The name of an EPCI without its kind: « CA Bourges Plus » and « Bourges Plus » are the same. */
function epciComparable(nom: string): string {
  const words = nomComparable(nom);
  const kind = KINDS.find(([short, long]) => words.startsWith(`${short} `) || long.test(words));
  const bare = kind ? words.replace(kind[1], '').replace(new RegExp(`^${kind[0]} `), '') : words;
  return nomComparable(bare.trim().replace(/^(?:de la|de l|de|du|des|d) /, ''));
}

/** The EPCI that a text names, whatever it writes of its kind. */
export function epciNamed(cog: Cog, nom: string): EpciCog[] {
  const given = epciComparable(nom);
  return cog.tousEpci().filter((one) => epciComparable(one.nom) === given);
}
