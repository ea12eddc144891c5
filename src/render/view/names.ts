import type { Partie } from '../../model/contrat.ts';

/** The short name of a party, for tables and lists; its id when the party is unknown. */
export const shortName = (partie: Partie | undefined, id: string): string =>
  partie?.abrege ?? partie?.nom ?? id;

/** « A », « A et B », « A, B et C »; with a comma before « et » when the items contain commas themselves. */
export function joinWithEt(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  const and = items.some((item) => item.includes(', ')) ? ', et ' : ' et ';
  return `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
}

const PLURALS: Partial<Record<Partie['type'], string>> = {
  commune: 'communes',
  epci: 'intercommunalités',
  departement: 'départements',
  bailleur: 'bailleurs',
};

/**
 * The parties by their short names. When all parties of one type are included and there are at least three,
 * they are counted instead of named: « les 8 intercommunalités ».
 */
export function namesText(ids: readonly string[], parties: ReadonlyMap<string, Partie>): string {
  const named = new Set<string>();
  const words = ids.flatMap((id) => {
    const type = parties.get(id)?.type;
    const whole = type && PLURALS[type];
    const same = whole ? [...parties.values()].filter((partie) => partie.type === type) : [];
    if (!whole || same.length < 3 || !same.every((partie) => ids.includes(partie.id)))
      return [shortName(parties.get(id), id)];
    if (named.has(type)) return [];
    named.add(type);
    return [`les ${same.length} ${whole}`];
  });
  return joinWithEt(words);
}
