import type { Faits } from './clause.ts';
import { SIGLES_CONNUS } from './sigles-connus.ts';

/** What a clause knows when it is shown by itself: an ordinary contract, in which each clause has something to say. */
export const FAITS_TYPES: Faits = {
  le: 'le présent contrat',
  Le: 'Le présent contrat',
  du: 'du présent contrat',
  engage: true,
  etat: true,
  collectivites: true,
  duree: true,
  annexes: true,
  annexes_dessinees: true,
  annexes_conventions: true,
  restreints: true,
  tribunal: undefined,
  sigles: ['CLSPD', 'QPV'].flatMap((sigle) => {
    const known = SIGLES_CONNUS[sigle];
    return known ? [{ sigle, sens: known.sens }] : [];
  }),
};
