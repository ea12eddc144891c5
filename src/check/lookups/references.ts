import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { nearest, sameId } from '../../kernel/nearest.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Engagement } from '../../model/contrat.ts';
import type { Report } from '../rule.ts';

// Five exports: references to ids, and how unknown ones are reported.

/** A place that refers to an id, and the ids that it cannot mean. An undefined id means that the place is empty. */
export interface Reference {
  id: string | undefined;
  path: NestedPath;
  not?: readonly string[];
}

/** The places of a list of ids. A list contains no id twice, nor the id of the element that contains it. */
export function references(ids: readonly string[] = [], list: NestedPath, own?: string): Reference[] {
  const not = own === undefined ? ids : [...ids, own];
  return ids.map((id, i) => ({ id, path: [list, i], not }));
}

/** The commitments that a commitment refers to: the one it is part of, the one it adds to, those it answers. */
export function crossReferences(
  { id, dont_de, s_ajoute_a, contrepartie_de }: Engagement,
  path: NestedPath,
): Reference[] {
  return [
    { id: dont_de, path: [path, 'dont_de'], not: [id] },
    { id: s_ajoute_a, path: [path, 's_ajoute_a'], not: [id] },
    ...references(contrepartie_de, [path, 'contrepartie_de'], id),
  ];
}

/** Reports each unknown id, with the nearest known one or the list of known ones. */
export function unknownIds(
  found: Iterable<Reference>,
  known: ReadonlySet<string>,
  noun: string,
  report: Report,
): void {
  for (const { id, path, not = [] } of found) {
    if (id === undefined || known.has(id)) continue;
    const meant = sameId(id, known);
    // If two ids of a list resemble the same one, either may be meant.
    const twice =
      meant !== undefined &&
      not.some((other) => other !== id && !known.has(other) && sameId(other, known) === meant);
    const sense = meant !== undefined && !not.includes(meant) && !twice ? { value: meant } : undefined;
    report({
      path,
      message: `${cite(id)} n’est l’identifiant d’${noun}.`,
      hint: suggestion(id, [...known.keys()]),
      ...(sense && { sense }),
    });
  }
}

/** What may have been meant by an unknown id. */
export function suggestion(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  if (near) return `Vouliez-vous dire « ${near} » ?`;
  if (known.length === 0) return 'Aucun n’est défini dans le fichier.';
  return known.length <= 8
    ? `Identifiants connus : ${list(known)}.`
    : 'Vérifiez l’orthographe, ou ajoutez l’élément qui porte cet identifiant.';
}
