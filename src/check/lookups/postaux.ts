import type { Cog } from '../../cog/table.ts';
import { departementOf } from '../../model/communes.ts';

// Insee numbers the communes of a département from 001 (from 01 where its code has three figures), so a code that ends in zeros is a postal
// one. A code that begins with 20 is too: for Insee, Corsica is 2A and 2B.
const FORM = /^(?:(?:\d\d|2[AB])000|9[78]\d00|20\d{3})$/;

/** Whether a code that is no commune’s is a postal code, by its form, or because a commune of the table has it. */
export function isPostal(code: string, cog: Cog | undefined): boolean {
  if (FORM.test(code)) return true;
  const departement = departementOf(code);
  return cog?.communesOf(departement).some(({ postaux }) => postaux.includes(code)) ?? false;
}
