import { plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import { dateFault } from './dates.ts';
import { slug } from './ids.ts';

/** A wrong value as its fixing needs it: what is typed, the data, its path and what it belongs to. */
export interface Typed {
  value: unknown;
  written: string;
  path: Path;
  around: unknown;
  /** The ids that a place may name, each as often as the file gives it. */
  ids: (path: Path) => readonly string[];
}

/** The one value that a wrong one can stand for, by the shape of its place; undefined when another could be meant. */
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
};

/** The one word of a list that a value is but for accents, capitals, plural and separators; a number typed between quotation marks, a yes in words. */
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
  const { meant, sure } = dateFault(written.trim(), more);
  return sure ? meant : undefined;
};

// Nothing but figures in groups of three, a decimal comma, and the sign of a unit that the place has anyway.
const FIGURES = /^([+-]?)(0|[1-9]\d*|[1-9]\d{0,2}(?:\s\d{3})+)(?:[.,](\d+))?$/;
const UNIT = /\s?(€|euros?|%)$/i;

function number({ value, written, path, around }: Typed): number | undefined {
  if (typeof value !== 'string') return undefined;
  const typed = written.trim();
  const unit = UNIT.exec(typed)?.[1];
  if (unit && !(unit === '%' ? isShare(path) : isMoney(path, around))) return undefined;
  const [, sign, whole = '', decimals] = FIGURES.exec(unit ? typed.replace(UNIT, '') : typed) ?? [];
  if (!whole) return undefined;
  // « 12,500 » and « 12.500 » are twelve and a half here and twelve thousand there.
  if (decimals?.length === 3 && whole !== '0' && whole.length <= 3) return undefined;
  const told = Number(
    `${sign === '-' ? '-' : ''}${whole.replace(/\s/g, '')}${decimals ? `.${decimals}` : ''}`,
  );
  return whole.length + (decimals?.length ?? 0) <= 15 ? told : undefined;
}

function integer(typed: Typed): number | undefined {
  const told = number(typed);
  return Number.isInteger(told) ? told : undefined;
}

const isShare = (path: Path) =>
  path.some((key) => key === 'part' || key === 'pourcentage' || key === 'variation_pourcentage');

const isMoney = (path: Path, around: unknown) =>
  path.includes('montant') ||
  /^(?:euros?|€)$/i.test(String((around as { unite?: unknown } | undefined)?.unite ?? ''));

// The id of a thing is left, since others may name it as it is written. Where a thing is named, its id is the right one if it is the
// only one of its kind that reads so, and if nothing else in the list does: a list names nothing twice.
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

// A code is what is typed, but for blanks and capitals: a figure that lacks could be any.
function code({ value, written }: Typed, form: RegExp): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const typed = written.replace(/\s/g, '').toUpperCase();
  return form.test(typed) ? typed : undefined;
}
