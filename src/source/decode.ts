import { forbidden, otherKind } from './problems/index.ts';
import type { SourceProblem } from './source-problem.ts';

/** Largest file that is read, in bytes: 20 MB, a hundred times the longest contract. */
export const MAX_BYTES = 20_000_000;

/**
 * Decodes a file as UTF-8 without its byte order mark, and returns the problems that prevent reading it. The text is returned even then, so
 * that reports can show it.
 */
export function decode(bytes: Uint8Array): { text: string; problems: SourceProblem[] } {
  const problem = (rule: string, message: string, hint: string, start = 0, end = start): SourceProblem => ({
    rule,
    message,
    hint,
    start,
    end,
  });
  const other = otherKind(bytes);
  if (other)
    return {
      text: '',
      problems: [
        problem('autre-format', `Ce fichier est ${other.name}, pas le texte d’un contrat.`, other.advice),
      ],
    };
  if (bytes.length > MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1_000_000);
    const hint = 'Vérifiez que c’est bien la description d’un contrat : elle pèse quelques dizaines de ko.';
    return {
      text: '',
      problems: [
        problem(
          'fichier-trop-gros',
          `Le fichier pèse ${size} Mo, la limite est de ${MAX_BYTES / 1_000_000} Mo.`,
          hint,
        ),
      ],
    };
  }
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    isUtf16(bytes)
  ) {
    const hint = 'Enregistrez-le en UTF-8 : dans l’éditeur, « Enregistrer sous », puis le codage « UTF-8 ».';
    return { text: '', problems: [problem('encodage', 'Le fichier est enregistré en UTF-16.', hint)] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = firstInvalid(text, bytes);
  if (bad)
    return { text, problems: [problem('encodage', ...badByte(bytes, bad.byte), bad.index, bad.index + 1)] };
  return { text, problems: forbidden(text) };
}

// In UTF-16, every other byte of a French text is zero. This detects it when the byte order mark is missing.
function isUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  const nuls = [0, 1].map((parity) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length);
  return head.length >= 8 && Math.max(...nuls) >= head.length * 0.4 && Math.min(...nuls) === 0;
}

// The decoder replaces invalid bytes with U+FFFD. The first U+FFFD that is not in the file itself shows where the first invalid byte is.
function firstInvalid(text: string, bytes: Uint8Array): { index: number; byte: number } | undefined {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let byte = bom;
  let from = 0;
  for (let index = text.indexOf('\ufffd'); index !== -1; index = text.indexOf('\ufffd', index + 1)) {
    byte += utf8Length(text, from, index);
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return { index, byte };
    from = index;
  }
  return undefined;
}

function utf8Length(text: string, from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return length;
}

function badByte(bytes: Uint8Array, at: number): [message: string, hint: string] {
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  const hint = /\p{L}|[’«»€…–—°œŒ\u00a0]/u.test(letter)
    ? `Il semble enregistré en Windows-1252, où cet octet est « ${letter} » : enregistrez-le en UTF-8 (dans l’éditeur, « Enregistrer sous », puis le codage « UTF-8 »).`
    : 'Enregistrez-le en UTF-8 : dans l’éditeur, « Enregistrer sous », puis le codage « UTF-8 ».';
  return [`Le fichier n’est pas en UTF-8 : l’octet 0x${hex} n’y est pas admis.`, hint];
}
