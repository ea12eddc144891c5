import { latin1 } from '../../kernel/bytes/latin1.ts';
import { Budget } from './budget.ts';
import { RefusedUpdate } from './refused-update.ts';
import { readHexadecimalString, readLiteralString } from './strings.ts';
import { type PdfDict, PdfName, PdfRef, type PdfValue } from './values.ts';

/** Nested arrays and dictionaries: more than any signing program writes, few enough for the call stack. */
const MAX_DEPTH = 60;
/** In characters: readers round longer numbers differently. */
const MAX_NUMBER_LENGTH = 20;

const code = (character: string) => character.charCodeAt(0);
const SLASH = code('/');

/** Keys whose numbers must be written as integers: some readers accept 12.0 there and others do not. */
const INTEGER_KEYS = new Set(
  'Length Size Prev First N Index Count Rotate StructParent StructParents F Ff SigFlags ByteRange Width Height'.split(
    ' ',
  ),
);

/** Consecutive white space: more than any signing program leaves as room for numbers that it fills in later. */
const MAX_WHITE_SPACE = 256;

// NUL and form feed are white space in PDF, but no signing program uses them so. Here they are neither white space nor regular: they stop the parser.
const isSpace = (byte: number | undefined) => byte === 32 || byte === 10 || byte === 13 || byte === 9;
const DELIMITERS = new Set(['(', ')', '<', '>', '[', ']', '{', '}', '/', '%', '\0', '\f'].map(code));
const isRegular = (byte: number | undefined) => byte !== undefined && !isSpace(byte) && !DELIMITERS.has(byte);

/**
 * Reads PDF values (ISO 32000-1, 7.3) one after another. Strict: what readers could read in two ways, such as a duplicate key or a comment,
 * throws RefusedUpdate.
 */
export class Parser {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
  readonly budget: Budget;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length, budget = new Budget()) {
    this.budget = budget;
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** The byte at the current position, or `ahead` bytes after it; undefined past the end. */
  peek(ahead = 0): number | undefined {
    return this.at + ahead < this.end ? this.bytes[this.at + ahead] : undefined;
  }

  /** Skips white space; throws RefusedUpdate when there is too much of it. */
  skipSpace(): void {
    const start = this.at;
    while (isSpace(this.peek())) this.at += 1;
    if (this.at - start > MAX_WHITE_SPACE) this.refuse('trop de blancs');
  }

  /** Skips one end of line; returns whether there was one. */
  takeLineEnd(): boolean {
    return this.take('\r\n') || this.take('\n') || this.take('\r');
  }

  /** Reads up to twenty regular characters, such as an operator; undefined when there are none or more. */
  word(): string | undefined {
    return this.#regular(/^[^\0-\x20]{1,20}$/);
  }

  /** The next `length` characters, or fewer at the end. The position does not move. */
  text(length: number): string {
    return latin1(this.bytes, this.at, Math.min(this.at + length, this.end));
  }

  /** Skips `word` if it comes next; returns whether it did. */
  take(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.peek(i) !== word.charCodeAt(i)) return false;
    this.at += word.length;
    return true;
  }

  /** Skips `word`; throws RefusedUpdate when something else comes next. */
  expect(word: string): void {
    if (!this.take(word)) this.refuse(`« ${word} » attendu`);
  }

  /** Reads an integer without sign, of ten digits at most. */
  integer(): number {
    const digits = this.#regular(/^(0|[1-9]\d{0,9})$/);
    if (digits === undefined) return this.refuse('nombre entier attendu');
    return Number(digits);
  }

  /** Reads one value, after white space; `depth` counts the arrays and dictionaries around it. */
  value(depth = 0): PdfValue {
    this.skipSpace();
    this.budget.spend(30);
    if (depth > MAX_DEPTH) return this.refuse('valeurs trop imbriquées');
    const first = this.peek();
    if (first === SLASH) return this.#name();
    if (first === code('(')) return readLiteralString(this);
    if (first === code('[')) return this.#array(depth);
    if (first === code('<'))
      return this.peek(1) === code('<') ? this.#dict(depth) : readHexadecimalString(this);
    const start = this.at;
    const word = this.#regular(/^(true|false|null|-?((0|[1-9]\d*)(\.\d*)?|\.\d+))$/);
    if (word === undefined) return this.refuse('valeur inconnue');
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    return this.#reference(word) ?? this.#finite(word, start);
  }

  /** Throws RefusedUpdate with the current offset and the reason, in French. */
  refuse(why: string): never {
    throw new RefusedUpdate(
      `à l’octet ${this.at}, ce qui a été ajouté n’est pas lisible sans équivoque (${why})`,
    );
  }

  #finite(word: string, start: number): number {
    if (word.length > MAX_NUMBER_LENGTH) {
      this.at = start;
      this.refuse('nombre démesuré');
    }
    return Number(word);
  }

  // “12 0 R” is a reference. When “0 R” does not follow, the first number is a value of its own.
  #reference(word: string): PdfRef | undefined {
    if (!/^[1-9]\d{0,9}$/.test(word)) return undefined;
    const after = this.at;
    this.skipSpace();
    const generation = this.#regular(/^(0|[1-9]\d{0,4})$/);
    if (generation !== undefined) {
      this.skipSpace();
      if (this.#regular(/^R$/) !== undefined) return new PdfRef(Number(word), Number(generation));
    }
    this.at = after;
    return undefined;
  }

  // Reads the next regular characters when all of them match `shape`; otherwise the position does not move.
  #regular(shape: RegExp): string | undefined {
    let length = 0;
    while (isRegular(this.peek(length)) && length <= 100) length += 1;
    const word = latin1(this.bytes, this.at, this.at + length);
    if (!shape.test(word)) return undefined;
    this.at += length;
    return word;
  }

  #name(): PdfName {
    this.at += 1;
    let name = '';
    while (isRegular(this.peek())) {
      name += String.fromCharCode(this.peek() ?? 0);
      this.at += 1;
    }
    // An escape of a character that needs none: some readers take it for the same name as without, others do not.
    if (/#(?![0-9a-fA-F]{2})|#(?:3[0-9]|4[1-9a-fA-F]|5[0-9aA]|6[1-9a-fA-F]|7[0-9aA]|00)/.test(name))
      this.refuse('nom mal écrit');
    return new PdfName(name.replace(/#(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
  }

  #array(depth: number): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (this.skipSpace(); !this.take(']'); this.skipSpace()) items.push(this.value(depth + 1));
    return items;
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const dict = new Map<string, PdfValue>();
    for (this.skipSpace(); !this.take('>>'); this.skipSpace()) {
      if (this.peek() !== SLASH) this.refuse('nom de clé attendu');
      const { name } = this.#name();
      if (dict.has(name)) this.refuse(`la clé ${name} est donnée deux fois`);
      this.skipSpace();
      const start = this.at;
      const value = this.value(depth + 1);
      if (value === null) this.refuse(`la clé ${name} n’a pas de valeur`);
      const isNumeric = typeof value === 'number' || (Array.isArray(value) && typeof value[0] === 'number');
      if (INTEGER_KEYS.has(name) && isNumeric && /[^\d\s[\]-]/.test(latin1(this.bytes, start, this.at)))
        this.refuse(`la clé ${name} attend un nombre entier`);
      dict.set(name, value);
    }
    return dict;
  }
}
