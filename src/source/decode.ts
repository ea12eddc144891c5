import { forbidden } from './problems/invisible.ts';
import { otherKind } from './problems/kinds.ts';
import type { SourceProblem } from './source-problem.ts';

/** Largest file that is read, in bytes: 20 MB, some hundred times the longest contract. */
export const MAX_BYTES = 20_000_000;

/** The text of a file in UTF-8, its byte order mark taken off, and what keeps it from being read; the text is there for reports even then. */
export function decode(bytes: Uint8Array): { text: string; faults: SourceProblem[] } {
  const fault = (rule: string, message: string, hint: string, start = 0, end = start): SourceProblem => ({
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
      faults: [
        fault('autre-format', `Ce fichier est ${other.name}, pas le texte d’un contrat.`, other.advice),
      ],
    };
  if (bytes.length > MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1_000_000);
    const hint =
      'Vérifiez que c’est bien la description d’un contrat : elle pèse quelques dizaines de kilooctets.';
    return {
      text: '',
      faults: [
        fault(
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
    return { text: '', faults: [fault('encodage', 'Le fichier est enregistré en UTF-16.', hint)] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = firstInvalid(text, bytes);
  if (bad)
    return { text, faults: [fault('encodage', ...badByte(bytes, bad.byte), bad.index, bad.index + 1)] };
  return { text, faults: forbidden(text) };
}

// Without a byte order mark, French in UTF-16 has a nul in every other byte.
function isUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  const nuls = [0, 1].map((parity) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length);
  return head.length >= 8 && Math.max(...nuls) >= head.length * 0.4 && Math.min(...nuls) === 0;
}

// The lossy decoder puts U+FFFD for invalid bytes: the first one that the file does not hold itself is the place.
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
