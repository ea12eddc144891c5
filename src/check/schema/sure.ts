import { plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import { colourMeant } from './colours.ts';
import { readDate } from './dates.ts';
import { slug } from './ids.ts';

/** A wrong value with what is needed to fix it: what was typed, its data, its path, and its surroundings. */
export interface Typed {
  value: unknown;
  written: string;
  path: Path;
  around: unknown;
  /** The ids that a path may refer to, as often as the file defines them. */
  ids: (path: Path) => readonly string[];
}

/** For each shape, the only value that a wrong one can stand for; undefined if there could be another. */
export const SURE: Readonly<Record<string, (typed: Typed) => string | number | boolean | undefined>> = {
  number,
  valeur: number,
  integer,
  annee: integer,
  date: ({ written }) => date(written, []),
  periode: ({ written }) => date(written, ['periode']),
  echeance: ({ written }) => date(written, ['periode', 'permanent']),
  code_insee: (typed) => code(typed, /^(?:\d{5}|2[AB]\d{3})$/),
  siren: (typed) => code(typed, /^\d{9}$/),
  code_departement: (typed) => code(typed, /^(?:0[1-9]|1\d|2[1-9]|[3-8]\d|9[0-5]|2[AB]|97[1-8]|98[46-8])$/),
  identifiant,
  boolean: ({ written }) => truth(written),
  couleur: ({ written }) => colourMeant(written),
};

/**
 * The only allowed value that differs from the typed one just in accents, capitals, plural and separators; or a number in quotation marks;
 * or a boolean in French.
 */
export function sureWord(value: unknown, allowed: readonly unknown[]): string | number | boolean | undefined {
  if (typeof value !== 'string') return undefined;
  const meant = allowed.filter((word) => {
    if (typeof word === 'boolean') return truth(value) === word;
    return typeof word === 'number' ? String(word) === value.trim() : plain(String(word)) === plain(value);
  });
  const [only] = meant;
  return meant.length === 1 &&
    (typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean')
    ? only
    : undefined;
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['oui', 'vrai', 'yes', 'true'].map((word) => [word, true] as const),
  ...['non', 'faux', 'no', 'false'].map((word) => [word, false] as const),
]);

const truth = (typed: string) => WORDS.get(typed.trim().toLowerCase());

const date = (written: string, more: readonly ('periode' | 'permanent')[]) => {
  const { meant, sure } = readDate(written.trim(), more);
  return sure ? meant : undefined;
};

// Only digits in groups of three, a decimal comma, and a unit that the place implies.
const FIGURES = /^([+-]?)(0|[1-9]\d*|[1-9]\d{0,2}(?:\s\d{3})+)(?:[.,](\d+))?$/;
const UNIT = /\s?(€|euros?|%)$/i;

function number({ value, written, path, around }: Typed): number | undefined {
  if (typeof value !== 'string') return undefined;
  const typed = written.trim();
  const unit = UNIT.exec(typed)?.[1];
  if (unit && !(unit === '%' ? isShare(path) : isMoney(path, around))) return undefined;
  const [, sign, whole = '', decimals] = FIGURES.exec(unit ? typed.replace(UNIT, '') : typed) ?? [];
  if (!whole) return undefined;
  // « 12,500 » and « 12.500 » mean twelve and a half to some, twelve thousand to others.
  if (decimals?.length === 3 && whole !== '0' && whole.length <= 3) return undefined;
  const read = Number(
    `${sign === '-' ? '-' : ''}${whole.replace(/\s/g, '')}${decimals ? `.${decimals}` : ''}`,
  );
  return whole.length + (decimals?.length ?? 0) <= 15 ? read : undefined;
}

function integer(typed: Typed): number | undefined {
  const read = number(typed);
  return Number.isInteger(read) ? read : undefined;
}

const isShare = (path: Path) =>
  path.some((key) => key === 'part' || key === 'pourcentage' || key === 'variation_pourcentage');

const isMoney = (path: Path, around: unknown) =>
  path.includes('montant') ||
  /^(?:euros?|€)$/i.test(String((around as { unite?: unknown } | undefined)?.unite ?? ''));

// The definition of an id is left alone, because other places may use it as written. Where an id is used, the right one must be the only
// one of its kind that becomes the same text, and must not already be in the list.
function identifiant({ value, path, around, ids }: Typed): string | undefined {
  if (typeof value !== 'string') return undefined;
  const meant = slug(value);
  const [only, other] = ids(path).filter((id) => slug(id) === meant);
  if (only !== meant || other !== undefined) return undefined;
  const twice =
    Array.isArray(around) &&
    around.filter((item) => typeof item === 'string' && slug(item) === meant).length > 1;
  return twice ? undefined : meant;
}

// A code may only differ in blanks and capitals: a missing digit could be any.
function code({ value, written }: Typed, form: RegExp): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const typed = written.replace(/\s/g, '').toUpperCase();
  return form.test(typed) ? typed : undefined;
}
