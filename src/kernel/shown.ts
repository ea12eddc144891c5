// What the system gives csi as a name (a file, an option, a font) is shown here and nowhere else. A name may hold anything: it must neither
// drive a terminal, nor reorder or break a line, nor begin a command of a CI service that reads the log.

// Controls, formats (bidi, joiners, byte order mark), line and paragraph separators, half characters, and the `#` of `##[…]` or `##vso[…]`,
// which GitHub Actions and Azure Pipelines obey anywhere in a line.
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]|#(?=#\w*\[)/u;
const ALL_UNFIT = new RegExp(UNFIT.source, 'gu');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Whether a text holds what `shown` would escape. */
export const unfit = (text: string): boolean => UNFIT.test(text);

/** A text on one line, with what could do harm written as shells write it between $' and ': `\n`, `\x1b`, `\u202e`; nothing else changes. */
export function shown(text: string): string {
  return UNFIT.test(text) ? text.replace(ALL_UNFIT, escaped) : text;
}

/** A name as `shown` gives it, after `./` when GitHub Actions would take a line that begins with it for a command (`::error::…`). */
export function shownName(name: string): string {
  return `${/^\s*::/.test(name) ? './' : ''}${shown(name)}`;
}

/** A value as JSON, indented by two, ending with a line break; what could do harm is written `\u001b` inside its texts, which reads back the same. */
export function shownJson(value: unknown): string {
  const unit = (half: string) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // The line breaks are those of the layout: JSON has none in its texts.
  const units = (character: string) =>
    character === '\n' ? character : character.split('').map(unit).join('');
  return `${JSON.stringify(value, null, 2).replace(ALL_UNFIT, units)}\n`;
}

// Half characters of this range stand for a byte of a name that is not UTF-8: see `nameOf` in cli/files/names.ts.
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number, value = code) => value.toString(16).padStart(digits, '0');
  if (SHORT[character] !== undefined) return SHORT[character];
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${hex(2, code - 0xdc00)}`;
  if (code < 0x80) return `\\x${hex(2)}`;
  return code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`;
}
