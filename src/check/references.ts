import type { Engagement } from '../model/contrat.ts';
import { nearest } from '../nearest.ts';
import { cite, list } from '../phrase.ts';
import type { Path } from '../problem.ts';
import type { Finding } from './rule.ts';

/** A place of the file that names an id; undefined ids are places left out. */
export type Reference = readonly [id: string | undefined, path: Path];

/** The places of a list of ids. */
export function references(ids: readonly string[] | undefined, path: Path): Reference[] {
  return (ids ?? []).map((id, i) => [id, [...path, i]]);
}

/** The commitments that a commitment refers to: what it is a part of, what it adds to, what it answers. */
export function renvois({ dont_de, s_ajoute_a, contrepartie_de }: Engagement, path: Path): Reference[] {
  return [
    [dont_de, [...path, 'dont_de']],
    [s_ajoute_a, [...path, 's_ajoute_a']],
    ...references(contrepartie_de, [...path, 'contrepartie_de']),
  ];
}

/** A finding for each id that is not known, with the nearest one or those there are. */
export function* unknownIds(found: Iterable<Reference>, known: ReadonlySet<string>, noun: string): Iterable<Finding> {
  for (const [id, path] of found) {
    if (id === undefined || known.has(id)) continue;
    yield { path, message: `${cite(id)} n’est l’identifiant d’${noun}.`, hint: suggestion(id, [...known.keys()]) };
  }
}

function suggestion(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  if (near) return `Vouliez-vous dire « ${near} » ?`;
  if (known.length === 0) return 'Aucun n’est défini dans le fichier.';
  return known.length <= 8
    ? `Identifiants connus : ${list(known)}.`
    : 'Vérifiez l’orthographe, ou ajoutez l’élément qui porte cet identifiant.';
}
