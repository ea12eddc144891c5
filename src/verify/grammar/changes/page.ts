import { dictOf, RefusedUpdate } from '../../pdf/index.ts';
import { addsOnlyTimestamps } from '../added/index.ts';
import { changedKeys, type ObjectChange } from './changed-keys.ts';

/** A page, by its number counted from 1: its annotations may be followed by time stamps, which have no area. */
export const changePage =
  (page: number): ObjectChange =>
  (before, after, walk) => {
    const [old, now] = [dictOf(before), dictOf(after)];
    changedKeys(old, now, ['Annots'], `la page ${page}`);
    if (!addsOnlyTimestamps(old.get('Annots'), now.get('Annots') ?? null, walk))
      throw new RefusedUpdate(`une mise à jour change les annotations de la page ${page} (Annots)`);
  };
