import type { Path } from '../../kernel/path.ts';

/** A text as an id: lower case without accents, digits, hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The ids that a path may refer to, as often as they are defined: parties, or the objectives of the same axis, or other commitments. Empty
 * where an id is defined rather than used, and where nothing is known. The data may have any form.
 */
export function idsWanted(data: unknown, path: Path): readonly string[] {
  const key = path.findLast((step) => typeof step === 'string');
  const of = typeof key === 'string' && Object.hasOwn(WANTED, key) ? WANTED[key] : undefined;
  return (
    of?.(data, path).flatMap((item) =>
      typeof at(item, 'id') === 'string' ? [at(item, 'id') as string] : [],
    ) ?? []
  );
}

type Holder = (data: unknown, path: Path) => unknown[];

const parties: Holder = (data) => items(data, 'parties');
const engagements: Holder = (data, path) =>
  items(data, 'axes').flatMap((axe, a) =>
    items(axe, 'engagements').filter((_, e) => !(a === path[1] && e === path[3])),
  );
const priorites: Holder = (data) => items(at(data, 'diagnostic'), 'priorites');

const WANTED: Readonly<Record<string, Holder>> = {
  partie: parties,
  porteurs: parties,
  partenaires: parties,
  parties,
  dont_de: engagements,
  s_ajoute_a: engagements,
  contrepartie_de: engagements,
  priorites,
  objectif: (data, [, axe]) => items(items(data, 'axes')[Number(axe)], 'objectifs'),
  axe: (data) => items(data, 'axes'),
  cadre: (data) => items(data, 'cadres'),
  source: (data) => items(at(data, 'diagnostic'), 'sources'),
  clause_rendez_vous: (data) => items(at(data, 'evaluation'), 'clauses_rendez_vous'),
};

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

function items(value: unknown, key: string): unknown[] {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}
