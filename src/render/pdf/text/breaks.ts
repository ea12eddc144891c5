import LineBreaker from 'linebreak';

// Letters, figures and apostrophes, with full stops and commas within or after, no-break spaces, and one space between words: a line then
// breaks after each space and nowhere else, which is most of a contract.
const WORD = '[A-Za-zÀ-ÖØ-öø-ÿŒœ0-9’\u00a0\u202f]+(?:[.,][A-Za-zÀ-ÖØ-öø-ÿŒœ0-9’]+)*[.,]?';
const PLAIN = new RegExp(`^${WORD}(?: ${WORD})*$`);

/** Where a line may break in a text, as offsets to go on from, the last one its end; what stands before a line feed must. By UAX #14. */
export function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  if (PLAIN.test(text)) {
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) breaks.push(at + 1);
    breaks.push(text.length);
    return breaks;
  }
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) breaks.push(next.position);
  return breaks;
}
