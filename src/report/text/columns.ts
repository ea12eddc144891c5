/** Matches text in which every UTF-16 unit is one character, one column wide. The signs of verdicts are among them. */
export const NARROW =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range starts at U+0000 on purpose
  /^[\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u2192\u202f\u25a0-\u25a9\u25b2-\u25b5\u25bc-\u25bf\u25c6-\u25d7]*$/;

let letters: Intl.Segmenter | undefined;

/** The width of a text in terminal columns: 0 for combining and invisible characters, 2 for ideographs and emoji (Unicode UAX #11 and #29), else 1. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length;
  // Made when first needed, because few reports contain such a text.
  letters ??= new Intl.Segmenter();
  let width = 0;
  for (const { segment } of letters.segment(text)) width += columnsOf(segment);
  return width;
}

function columnsOf(letter: string): number {
  if (/^[\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}]+$/u.test(letter)) return 0;
  if (
    /^(?:\p{Emoji_Presentation}|(?=\p{Extended_Pictographic})\p{Emoji}|\p{RI}\p{RI}|[0-9#*]\ufe0f\u20e3)/u.test(
      letter,
    )
  )
    return 2;
  return WIDE.test(letter) ? 2 : 1;
}

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
