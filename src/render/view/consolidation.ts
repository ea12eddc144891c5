import { capitalized } from '../../kernel/french/typography.ts';
import type { AvenantConsolide, Contrat } from '../../model/contrat.ts';
import { numerosInOrder } from '../../model/numeros.ts';
import { joinWithEt } from './names.ts';
import { periodText, periodWithPreposition } from './periods.ts';
import { afterColon } from './prose/sentence.ts';

// Four exports: the view of a consolidated version with its type, what each commitment owes to avenants, and the name of one.

/** What a consolidated version says of itself: its day, the texts that it brings together, and what each of them changed. */
export interface ConsolidationView {
  titre: string;
  avenants: { nom: string; objet: string; portee: string }[];
}

/** The view of a consolidated version; undefined for a contract that is none. */
export function buildConsolidation(
  { document, axes }: Contrat,
  numeros: ReadonlyMap<string, string>,
): ConsolidationView | undefined {
  const { consolidation } = document;
  if (!consolidation) return undefined;
  const { au, avenants } = consolidation;
  const last = avenants.at(-1);
  const titre =
    au !== undefined
      ? `Version consolidée au ${periodText(au)}`
      : `Version consolidée après ${last ? avenantText(last) : 'ses avenants'}`;
  const known = new Set(axes.flatMap(({ engagements }) => engagements.map(({ id }) => id)));
  const named = (ids: readonly string[] | undefined) =>
    numerosInOrder((ids ?? []).filter((id) => known.has(id)).map((id) => numeros.get(id) ?? id));
  return {
    titre,
    avenants: avenants.map((one) => ({
      nom: capitalized(avenantText(one).replace('l’', '')),
      objet: afterColon(one.objet ?? ''),
      portee: capitalized(porteeDe(one, named)),
    })),
  };
}

function porteeDe(one: AvenantConsolide, named: (ids: readonly string[] | undefined) => string[]): string {
  const of = (what: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${what}\u00a0: ${joinWithEt(items)}`];
  return [
    ...of('engagements modifiés', named(one.engagements)),
    ...of('engagements ajoutés', named(one.ajouts)),
    ...of('engagements abrogés', one.abroges ?? []),
    ...of('autres stipulations modifiées', one.chapitres ?? []),
  ].join('\u202f; ');
}

/** « l’avenant n° 1 du 4 octobre 2022 » */
export function avenantText({ numero, date }: AvenantConsolide): string {
  const number = numero === undefined ? '' : ` n°\u00a0${numero}`;
  return `l’avenant${number}${date === undefined ? '' : ` du ${periodWithPreposition(date).replace(/^le /, '')}`}`;
}

/** What each commitment of a consolidated version owes to which avenants, by id: « modifié par l’avenant n° 1 du 4 octobre 2022 ». */
export function marquesOf({ document }: Contrat): ReadonlyMap<string, string> {
  const marks = new Map<string, string[]>();
  const add = (ids: readonly string[] | undefined, text: string) => {
    for (const id of ids ?? []) marks.set(id, [...(marks.get(id) ?? []), text]);
  };
  for (const one of document.consolidation?.avenants ?? []) {
    add(one.ajouts, `ajouté par ${avenantText(one)}`);
    add(one.engagements, `modifié par ${avenantText(one)}`);
  }
  return new Map([...marks].map(([id, texts]) => [id, joinWithEt(texts)]));
}
