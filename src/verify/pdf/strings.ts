import { latin1 } from '../../kernel/bytes/latin1.ts';
import { PdfString } from './values.ts';

const MAX_LENGTH = 4_000_000;
const HEX_END = '>'.charCodeAt(0);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The part of Parser that reading strings uses; Parser itself imports this file. */
interface StringSource {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
  peek(): number | undefined;
  text(length: number): string;
  take(word: string): boolean;
  refuse(why: string): never;
}

/** Reads a hexadecimal string, such as <4E6F>, at the parser’s position (ISO 32000-1, 7.3.4.3). */
export function readHexadecimalString(parser: StringSource): PdfString {
  const start = parser.at;
  const close = parser.bytes.indexOf(HEX_END, start);
  if (close < 0 || close >= parser.end || close - start > MAX_LENGTH) return parser.refuse('texte sans fin');
  const digits = latin1(parser.bytes, start + 1, close).replace(/[\t\n\r ]+/g, '');
  if (/[^0-9a-fA-F]/.test(digits)) parser.refuse('chiffre hexadécimal attendu');
  parser.at = close + 1;
  return new PdfString(
    digits.replace(/..?/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))),
    start,
    parser.at,
  );
}

/** Reads a literal string, in parentheses, at the parser’s position (ISO 32000-1, 7.3.4.2). */
export function readLiteralString(parser: StringSource): PdfString {
  const start = parser.at;
  const parts: string[] = [];
  let open = 0;
  do {
    const byte = parser.peek();
    if (byte === undefined || parts.length > MAX_LENGTH) return parser.refuse('texte sans fin');
    const character = String.fromCharCode(byte);
    parser.at += 1;
    if (character === '(' && open++ === 0) continue;
    if (character === ')' && --open === 0) break;
    parts.push(character === '\\' ? escaped(parser) : character);
  } while (open > 0);
  return new PdfString(parts.join(''), start, parser.at);
}

function escaped(parser: StringSource): string {
  const octal = /^[0-7]{1,3}/.exec(parser.text(3))?.[0];
  if (octal) {
    parser.at += octal.length;
    return String.fromCharCode(Number.parseInt(octal, 8) & 255);
  }
  const character = parser.text(1);
  parser.at += 1;
  if (character === '\r') parser.take('\n');
  return character === '\r' || character === '\n' ? '' : (ESCAPES[character] ?? character);
}
