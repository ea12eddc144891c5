import { plain } from '../../kernel/nearest.ts';
import { familleOf } from '../../model/unites.ts';

/** True when two units count the same thing: one word but for accents and plural, or one family (posts, cameras, euros). */
export function sameUnite(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const famille = familleOf(a);
  return plain(a) === plain(b) || (famille !== undefined && famille === familleOf(b));
}
