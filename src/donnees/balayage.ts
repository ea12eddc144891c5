// Five exports: how a text of millions of lines is read, and the bounds of any base.

import { DonneesError, REPRENDRE } from './erreur.ts';

const LINE_END = 10;
const QUOTE = 34;
/** In bytes: a line of a base has about 130. */
const MAX_LINE = 16_384;
/** Three times those of 2026; a small archive may inflate to anything. */
export const MAX_LINES = 20_000_000;
/** More than a whole département has in one base, and a fraction of a region: what is kept must fit in memory. */
export const MAX_KEPT = 400_000;

export const TOO_MANY = new DonneesError('a trop de lignes pour les communes de ce territoire');

/** What is to be done with the lines of a code: kept, passed over, or handed over one by one. */
export type TriDeCode = 'garder' | 'passer' | 'compter';

/** Called with the header, once; returns the separator, and how many characters a code has. */
type Ouvrir = (entete: string) => { separateur: string; longueur: number };

/**
 * Reads the bytes of a text of millions of lines once, in pieces of any length, and keeps the lines whose first cell is wanted: it looks for
 * line ends and compares the first cell with that of the line before, since lines come sorted by code; it decodes only what it keeps.
 */
export class Balayage {
  /** Without the header. */
  lignes = 0;
  entete: string | undefined;
  readonly gardees: string[] = [];
  /** How often the code changes from one line to the next: the number of codes, in a sorted file. */
  codes = 0;
  /** Lines whose code has fewer characters than codes have, as spreadsheet programs leave « 01004 ». */
  courts = 0;
  private rest: Uint8Array | undefined;
  private before: Uint8Array = new Uint8Array(0);
  private tri: TriDeCode = 'passer';
  private separator = 0;
  private length = 0;

  private readonly ouvrir: Ouvrir;
  private readonly trier: (code: string) => TriDeCode;
  private readonly compter: (ligne: string) => void;

  constructor(ouvrir: Ouvrir, trier: (code: string) => TriDeCode, compter: (ligne: string) => void) {
    this.ouvrir = ouvrir;
    this.trier = trier;
    this.compter = compter;
  }

  push(piece: Uint8Array): void {
    let from = 0;
    if (this.rest) {
      const end = piece.indexOf(LINE_END);
      if (end < 0) {
        this.carry(joined(this.rest, piece));
        return;
      }
      const line = joined(this.rest, piece.subarray(0, end));
      this.rest = undefined;
      this.line(line, 0, line.length);
      from = end + 1;
    }
    for (let end = piece.indexOf(LINE_END, from); end >= 0; end = piece.indexOf(LINE_END, from)) {
      this.line(piece, from, end);
      from = end + 1;
    }
    if (from < piece.length) this.carry(piece.slice(from));
  }

  /** Takes the last line, which may lack a line end. */
  end(): void {
    if (this.rest) this.line(this.rest, 0, this.rest.length);
    this.rest = undefined;
    if (this.entete === undefined) throw new DonneesError('est vide');
  }

  private carry(rest: Uint8Array): void {
    if (rest.length > MAX_LINE) throw new DonneesError('a une ligne trop longue pour être celle d’une base');
    this.rest = rest;
  }

  private line(bytes: Uint8Array, from: number, end: number): void {
    if (end - from > MAX_LINE) throw new DonneesError('a une ligne trop longue pour être celle d’une base');
    if (this.entete === undefined) {
      this.entete = this.decoded(bytes, from, end);
      const { separateur, longueur } = this.ouvrir(this.entete);
      this.separator = separateur.charCodeAt(0);
      this.length = longueur;
      return;
    }
    if (end === from || (end === from + 1 && bytes[from] === 13)) return;
    this.lignes += 1;
    if (this.lignes > MAX_LINES) throw new DonneesError('a plus de lignes qu’aucune base publiée');
    if (!this.same(bytes, from)) this.change(bytes, from, end);
    if (this.tri === 'passer') return;
    const ligne = this.decoded(bytes, from, end);
    if (this.tri === 'compter') {
      this.compter(ligne);
      return;
    }
    if (this.gardees.length >= MAX_KEPT) throw TOO_MANY;
    this.gardees.push(ligne);
  }

  private same(bytes: Uint8Array, from: number): boolean {
    const { before } = this;
    for (let i = 0; i < before.length; i++) if (bytes[from + i] !== before[i]) return false;
    return before.length > 0;
  }

  private change(bytes: Uint8Array, from: number, end: number): void {
    let at = from;
    while (at < end && bytes[at] !== this.separator) at++;
    this.before = bytes.slice(from, Math.min(at + 1, end));
    const quoted = bytes[from] === QUOTE && bytes[at - 1] === QUOTE;
    const code = quoted ? this.decoded(bytes, from + 1, at - 1) : this.decoded(bytes, from, at);
    this.codes += 1;
    if (code.length < this.length) this.courts += 1;
    this.tri = this.trier(code);
  }

  private decoded(bytes: Uint8Array, from: number, end: number): string {
    const last = bytes[end - 1] === 13 ? end - 1 : end;
    try {
      return UTF8.decode(bytes.subarray(from, last));
    } catch {
      throw new DonneesError('n’est pas écrit en UTF-8', REPRENDRE);
    }
  }
}

// A byte order mark at the beginning is skipped.
const UTF8 = new TextDecoder('utf-8', { fatal: true });

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
