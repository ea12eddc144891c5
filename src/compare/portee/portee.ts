import type { Camp } from '../../model/camps.ts';
import type { Contrat, Partie } from '../../model/contrat.ts';
import type { Difference } from '../differences.ts';

// Six exports: the types of a judgement.

/**
 * What a change does to a promise, for the party that it binds: `recul`, it becomes weaker, whoever gains by it; `avancee`, it becomes
 * stronger; `neutre`, there is no order between the two; `forme`, it binds nobody.
 */
export type Portee = 'recul' | 'avancee' | 'neutre' | 'forme';

/** A party that a change binds: its id if it is one of the document, its name, and its side. */
export interface Lie {
  id?: string;
  nom: string;
  camp?: Camp | 'financeurs';
}

/** What a change does to one promise, and whom it binds. */
export interface Jugement {
  portee: Portee;
  parties: readonly Lie[];
}

/** A difference with what is needed to judge it. */
export interface JudgedChange extends Difference {
  /** The keys of its path without indexes, with « [] » at the end for an item of a list: « axes.engagements.lieux[] ». */
  place: string;
  contrats: { avant: Contrat; apres: Contrat };
  parties: { avant: ReadonlyMap<string, Partie>; apres: ReadonlyMap<string, Partie> };
  /** The printed numbers of the commitments, by id. */
  numeros: { avant: ReadonlyMap<string, string>; apres: ReadonlyMap<string, string> };
  /** What holds the change, or the changed value itself, as many steps down from the root, on both sides. */
  at(steps: number): { avant?: unknown; apres?: unknown };
  /** The old ids of what was renamed, by the new ones. */
  renommes: ReadonlyMap<string, string>;
}

/** A rule that judges the changes of some places. */
export interface RegleDePortee {
  /** Its name in JSON. */
  id: string;
  /** What it judges and why, in French, as the documentation prints them. */
  objet: string;
  pourquoi: string;
  /** The ends of the places that it judges: « quantite.cible » is one of « axes.engagements.quantite.cible ». */
  places: RegExp;
  /** One judgement for each promise that changes; none when there is no order. */
  juge(change: JudgedChange): readonly Jugement[];
}

/** A value on both sides of a change. */
export interface Sides<T> {
  avant?: T;
  apres?: T;
}
