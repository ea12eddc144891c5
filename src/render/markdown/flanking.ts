/** The small questions about characters that decide what an asterisk or an underscore means. Four exports: one set of rules. */

/** White space, as CommonMark's flanking rules understand it. */
export const WHITE = /^\s$/;

/** Punctuation, as CommonMark's flanking rules understand it. */
export const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/**
 * Whether `length` asterisks at `at` may open emphasis, close it, or both (CommonMark's flanking rules). Undefined when they
 * may do neither, or when micromark has to decide: for three asterisks or more, and next to half of a surrogate pair.
 */
export function delimiterSide(
  source: string,
  at: number,
  length: number,
): 'open' | 'close' | 'both' | undefined {
  const before = source.charAt(at - 1);
  const after = source.charAt(at + length);
  if (before === '*' || after === '*') return undefined;
  const whiteBefore = !before || WHITE.test(before);
  const whiteAfter = !after || WHITE.test(after);
  if (whiteBefore) return whiteAfter ? undefined : 'open';
  if (whiteAfter) return 'close';
  if (isSurrogate(before) || isSurrogate(after)) return undefined;
  const punctuationBefore = PUNCTUATION.test(before);
  if (punctuationBefore === PUNCTUATION.test(after)) return 'both';
  return punctuationBefore ? 'open' : 'close';
}

/** Whether a character is a letter or a digit, in any script; half of a surrogate pair is not. */
export function isLetterOrDigit(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}

function isSurrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}
