import LineBreaker from 'linebreak';

// Words of letters, digits and apostrophes, with full stops and commas, separated by single spaces. Such a
// text, which is most of a contract, breaks after each space and nowhere else: UAX #14 is not needed.
const WORD = '[A-Za-zÀ-ÖØ-öø-ÿŒœ0-9’\u00a0\u202f]+(?:[.,][A-Za-zÀ-ÖØ-öø-ÿŒœ0-9’]+)*[.,]?';
const PLAIN = new RegExp(`^${WORD}(?: ${WORD})*$`);

/**
 * Where a line may break in a text (UAX #14), as offsets of the next line's beginning; the last one is the
 * end of the text. After a line feed, it must break.
 */
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
