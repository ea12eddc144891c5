// Four exports: the characters that may not be printed, and what replaces them.

/** Control characters except tab and line breaks, and characters that reorder or hide text on screen. */
export const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/;

/** Characters that no text of a contract may contain: those, and lone surrogates. */
export const FORBIDDEN = new RegExp(
  `${CONTROLS.source}|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
);

const ALL_FORBIDDEN = new RegExp(FORBIDDEN.source, 'g');

/** The text with every character that could harm a terminal replaced by U+FFFD, so that its length stays. */
export function harmless(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(ALL_FORBIDDEN, '\ufffd') : text;
}

/** A value of the file between French quotation marks, on one line, at most 60 characters long. */
export function cite(value: unknown): string {
  const line = harmless(String(value)).replace(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, 200));
  return `« ${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line} »`;
}
