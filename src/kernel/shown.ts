// Four exports: one decision about characters, for texts, names and JSON. Every name that comes from the system (a file, an option, a font) is shown through this file. A name may contain anything: it must not
// control a terminal, reorder or break a line, or start a command of a CI service that reads the log.

// Control and format characters (bidi, joiners, byte order mark), line and paragraph separators, lone surrogates, and the `#` of `##[…]` or
// `##vso[…]`, which GitHub Actions and Azure Pipelines obey anywhere in a line.
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]|#(?=#\w*\[)/u;
const ALL_UNFIT = new RegExp(UNFIT.source, 'gu');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Whether a text contains anything that `shown` would escape. */
export const unfit = (text: string): boolean => UNFIT.test(text);

/** A text on one line, with harmful characters escaped as shells write them in $'…': `\n`, `\x1b`, `\u202e`. Everything else stays. */
export function shown(text: string): string {
  return UNFIT.test(text) ? text.replace(ALL_UNFIT, escaped) : text;
}

/** A name as shown by `shown`, with `./` in front if GitHub Actions would take the line for a command (`::error::…`). */
export function shownName(name: string): string {
  return `${/^\s*::/.test(name) ? './' : ''}${shown(name)}`;
}

/**
 * A value as JSON, indented by two spaces unless another indent is given, with a final line break. Harmful characters in its texts are written as `\u001b`, so that it
 * reads back the same.
 */
export function shownJson(value: unknown, indent = 2): string {
  const unit = (half: string) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // The only line breaks are those of the layout, because JSON escapes line breaks in texts.
  const units = (character: string) =>
    character === '\n' ? character : character.split('').map(unit).join('');
  return `${JSON.stringify(value, null, indent).replace(ALL_UNFIT, units)}\n`;
}

// Surrogates in this range stand for the bytes of a name that is not UTF-8: see `nameOf` in cli/files/names.ts.
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number, value = code) => value.toString(16).padStart(digits, '0');
  if (SHORT[character] !== undefined) return SHORT[character];
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${hex(2, code - 0xdc00)}`;
  if (code < 0x80) return `\\x${hex(2)}`;
  return code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`;
}
