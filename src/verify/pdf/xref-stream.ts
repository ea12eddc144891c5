import type { Budget } from './budget.ts';
import { decodeStream } from './decode.ts';
import { dictOf, type PdfObject } from './objects.ts';
import { RefusedUpdate } from './refused-update.ts';
import type { PdfValue } from './values.ts';
import type { XrefEntry, XrefTable } from './xref.ts';

const KEYS = ['Type', 'Size', 'W', 'Index', 'Root', 'Info', 'ID', 'Prev', 'Length', 'Filter', 'DecodeParms'];
/** The widest field, in bytes: enough for offsets of any file that csi reads. */
const MAX_WIDTH = 5;

/**
 * Reads a cross-reference stream (ISO 32000-1, 7.5.8). Sections must be in rising order and share no number, and the decoded bytes must be
 * exactly those of the rows. Throws RefusedUpdate.
 */
export function readXrefStream(object: PdfObject, budget: Budget): XrefTable {
  const dict = dictOf(object);
  const refusal = () =>
    new RefusedUpdate('la table des objets d’une mise à jour ne se lit pas d’une seule façon');
  if ([...dict.keys()].some((key) => !KEYS.includes(key))) throw refusal();
  const widths = numbers(dict.get('W'));
  const index = dict.has('Index') ? numbers(dict.get('Index')) : numbers([0, dict.get('Size') ?? null]);
  if (widths?.length !== 3 || widths[0] !== 1 || widths.some((width) => width > MAX_WIDTH)) throw refusal();
  if (!index || index.length === 0 || index.length % 2 === 1) throw refusal();
  const data = decodeStream(object, budget);
  const [, offsetWidth = 0, lastWidth = 0] = widths;
  const row = 1 + offsetWidth + lastWidth;
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  let next = 0;
  for (let i = 0; i < index.length; i += 2) {
    const [first = 0, count = 0] = [index[i], index[i + 1]];
    if (first < next || count === 0 || at + count * row > data.length) throw refusal();
    for (let id = first; id < first + count; id++, at += row)
      entries.set(
        id,
        entryOf(data[at], field(data, at + 1, offsetWidth), field(data, at + 1 + offsetWidth, lastWidth)) ??
          raise(refusal()),
      );
    next = first + count;
  }
  if (at !== data.length) throw refusal();
  return { xref: object.start, entries, trailer: dict, trailerAt: object.start };
}

function entryOf(kind: number | undefined, second: number, third: number): XrefEntry | undefined {
  if (kind === 0) return { kind: 'free' };
  if (kind === 1) return { kind: 'at', offset: second, generation: third };
  return kind === 2 ? { kind: 'in', stream: second, rank: third } : undefined;
}

/** The unsigned integer of `width` bytes at offset `at`, most significant byte first. */
function field(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (data[at + i] ?? 0);
  return value;
}

/** An array of integers from 0 to 2^31 - 1; undefined for any other value. */
function numbers(value: PdfValue | undefined): number[] | undefined {
  if (!Array.isArray(value) || !value.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 31))
    return undefined;
  return value as number[];
}

function raise(error: Error): never {
  throw error;
}
