import { etatOf, type LigneEtat } from '../../../suivi/etat.ts';
import type { DonneesSuivi } from './donnees.ts';

// Three exports: a commitment before an amendment, all of them by id, and the one in force on a day.

/** A commitment in the text that was in force until a day, from which an amendment changes it. */
export interface VersionEngagement {
  ligne: LigneEtat;
  jusqua: string;
  par: string;
}

/** The earlier versions of each commitment, in their order, by id. */
export function anciennesOf({ suivi, au, anterieurs = [] }: DonneesSuivi): Map<string, VersionEngagement[]> {
  const found = new Map<string, VersionEngagement[]>();
  for (const { contrat, jusqua, par } of anterieurs)
    for (const ligne of etatOf(contrat, suivi, au).lignes) {
      const { id } = ligne.engagement;
      found.set(id, [...(found.get(id) ?? []), { ligne, jusqua, par }]);
    }
  return found;
}

/** A commitment in the text that was in force on a day. */
export const enVigueur = (
  ligne: LigneEtat,
  anciennes: readonly VersionEngagement[],
  jour: string,
): LigneEtat => anciennes.find(({ jusqua }) => jour < jusqua)?.ligne ?? ligne;
