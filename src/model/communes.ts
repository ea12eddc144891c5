/** The code of the département of a commune: the first two characters of its INSEE code, or three overseas. */
export function departementOf(codeInsee: string): string {
  return codeInsee.slice(0, /^9[78]/.test(codeInsee) ? 3 : 2);
}
