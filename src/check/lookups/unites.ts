import { plain } from '../../kernel/nearest.ts';
import { familleDe } from '../../model/unites.ts';

/** True when two units count the same thing: one word but for accents and plural, or one family (posts, cameras, euros). */
export function memeUnite(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const famille = familleDe(a);
  return plain(a) === plain(b) || (famille !== undefined && famille === familleDe(b));
}
