import { formatDay } from '../kernel/french/date.ts';
import { list } from '../kernel/french/list.ts';
import type { Contrat } from './contrat.ts';
import { daysOf } from './periodes.ts';

// Four exports: an avenant among those of its contract, and why some cannot follow one another.

/** An avenant among those that change a contract; `nom` is what a sentence calls it. */
export interface AvenantSitue {
  nom: string;
  numero?: number;
  /** The day of its signature. */
  jour?: string;
}

/** What is wrong with the place of an avenant; `rang` is its index, and `message` a French sentence without a capital or a full stop. */
export interface Desordre {
  rang: number;
  nature: 'numero' | 'ordre' | 'date';
  message: string;
}

/** An avenant as one of those of its contract. */
export function situe(nom: string, { avenant, signature }: Contrat): AvenantSitue {
  const [numero, jour] = [avenant?.numero, daysOf(signature?.date)?.debut];
  return { nom, ...(numero !== undefined && { numero }), ...(jour !== undefined && { jour }) };
}

/** Why avenants cannot follow one another in this order: a number twice, a smaller number or an earlier day after a greater one. */
export function desordresDe(suite: readonly AvenantSitue[]): Desordre[] {
  return suite.flatMap(({ nom, numero, jour }, rang): Desordre[] => {
    const earlier = suite.slice(0, rang);
    const same = numero === undefined ? [] : earlier.filter((one) => one.numero === numero);
    const greater = earlier.find((one) => (one.numero ?? 0) > (numero ?? Number.POSITIVE_INFINITY));
    const later = jour === undefined ? undefined : earlier.find((one) => (one.jour ?? '') > jour);
    const found: [Desordre['nature'], string][] = [];
    if (same.length > 0)
      found.push([
        'numero',
        `${list([...same.map((one) => one.nom), nom])} portent le même numéro, ${numero}`,
      ]);
    if (greater)
      found.push([
        'ordre',
        `${nom}, n°\u00a0${numero}, vient après ${greater.nom}, n°\u00a0${greater.numero}`,
      ]);
    if (later?.jour !== undefined && jour !== undefined)
      found.push([
        'date',
        `${nom} est signé le ${formatDay(jour)}, avant ${later.nom}, signé le ${formatDay(later.jour)}`,
      ]);
    return found.map(([nature, message]) => ({ rang, nature, message }));
  });
}
