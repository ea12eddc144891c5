import { plain } from '../../kernel/nearest.ts';
import { familleOf } from '../../model/unites.ts';

/** Whether two units count the same thing: the same word apart from accents and plural, or the same family (posts, cameras, euros). */
export function sameUnite(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const famille = familleOf(a);
  return plain(a) === plain(b) || (famille !== undefined && famille === familleOf(b));
}
