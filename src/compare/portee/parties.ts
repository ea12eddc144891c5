import { campOf } from '../../model/camps.ts';
import type { Action, Engagement, Financement } from '../../model/contrat.ts';
import { payeurOf } from '../../model/financements.ts';
import type { JudgedChange, Jugement, Lie, Portee, Sides } from './portee.ts';

// Four exports: whom a change binds.

/** A party by its id; one that the document doesn't know keeps its id as its name. */
export function lieOf(id: string, { parties: { avant, apres } }: JudgedChange): Lie {
  const partie = apres.get(id) ?? avant.get(id);
  return partie ? { id, nom: partie.abrege ?? partie.nom, camp: campOf(partie) } : { id, nom: id };
}

/** Those who carry the commitment or the action of a change: before it, or after it if nobody did. */
export function porteursOf(change: JudgedChange): Lie[] {
  const engagement = change.at(4) as Sides<Engagement>;
  const action = (change.chemin[4] === 'actions' ? change.at(6) : {}) as Sides<Action>;
  const own =
    (action.avant ?? action.apres)?.porteurs ?? (engagement.avant ?? engagement.apres)?.porteurs ?? [];
  return own.map((id) => lieOf(id, change));
}

/** Whoever pays a financing: the party, or else its source. */
export function payeur(financement: Financement, change: JudgedChange): Lie {
  const { partie, source } = financement;
  if (partie !== undefined) return lieOf(partie, change);
  const camp = payeurOf(financement, change.parties.apres);
  return { nom: source, ...(camp !== undefined && { camp }) };
}

/** The judgement of one promise that those who carry it make. */
export const pour = (portee: Portee, parties: readonly Lie[]): Jugement[] => [{ portee, parties }];
