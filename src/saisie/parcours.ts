import type { Path } from '../kernel/path.ts';
import { accoladesFrom } from './accolades.ts';
import type { LieuSaisi } from './lieu-saisi.ts';
import { closing, colonIn, unquoted } from './signes.ts';

interface OpenBlock {
  /** The column of the key or of the dash. */
  indent: number;
  step: string | number;
  /** The keys of the group that this key belongs to, this one included; empty for an item. */
  seen: Set<string>;
}

/**
 * Reads a text up to the place where somebody writes, line by line, with as little of YAML as that needs: indentation, dashes, keys, brackets and
 * quotation marks. The rest of the text isn’t looked at, because it is often no YAML while it is being written.
 */
export class Parcours {
  readonly #text: string;
  #at = 0;
  readonly #frames: OpenBlock[] = [];
  /** The group at each column that is open now. */
  readonly #groups = new Map<number, Set<string>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The place at the end of the text. */
  lieu(): LieuSaisi | undefined {
    while (true) {
      const end = this.#text.indexOf('\n', this.#at);
      const last = end === -1;
      const found = this.#line(last ? this.#text.length : end, last);
      if (found !== 'read') return found;
    }
  }

  #line(end: number, last: boolean): LieuSaisi | undefined | 'read' {
    const line = this.#text.slice(this.#at, end);
    let column = line.length - line.trimStart().length;
    const rest = line.slice(column);
    if (!last && (rest === '' || rest.startsWith('#') || rest === '---')) return this.#after(end);
    if (rest.startsWith('#')) return undefined;
    let dash = false;
    while (/^-(?:\s|$)/.test(line.slice(column, column + 2))) {
      this.#item(column);
      dash = true;
      column += 1;
      while (line[column] === ' ') column += 1;
    }
    const start = this.#at + column;
    const colon = colonIn(this.#text, start, end);
    if (colon === undefined) {
      this.#close(column);
      if (/["'[{|>&*!]/.test(this.#text[start] ?? '')) return this.#value(start, end, last, column, dash);
      return last ? this.#open('ouvert', start, column, dash) : this.#after(end);
    }
    this.#key(unquoted(this.#text.slice(start, colon).trim()), column);
    let from = colon + 1;
    while (this.#text[from] === ' ' && from < end) from += 1;
    return this.#value(from, end, last, column, dash);
  }

  // What follows a colon or a dash: nothing, a text of several lines, brackets, or the value on the line.
  #value(
    start: number,
    end: number,
    last: boolean,
    column: number,
    dash: boolean,
  ): LieuSaisi | undefined | 'read' {
    // An anchor or a tag stands before what it names.
    const from = start + (/^(?:[&!]\S*[ \t]+)*/.exec(this.#text.slice(start, end))?.[0].length ?? 0);
    const first = this.#text[from];
    if (first === '{' || first === '[') return this.#flow(from, column, dash);
    if ((first === '|' || first === '>') && !last) return this.#block(end, column);
    if (first === '"' || first === "'") {
      const close = closing(this.#text, from);
      if (close === undefined) return { ...this.#open('valeur', from + 1, column, dash) };
      return last ? undefined : this.#after(Math.max(end, this.#text.indexOf('\n', close)));
    }
    if (!last) return this.#after(end);
    return / #|^#/.test(this.#text.slice(from, end)) ? undefined : this.#open('valeur', from, column, dash);
  }

  #after(end: number): 'read' {
    this.#at = end + 1;
    return 'read';
  }

  #open(kind: LieuSaisi['kind'], from: number, column: number, dash: boolean): LieuSaisi {
    const typed = this.#text.slice(from);
    const present = kind === 'ouvert' ? (this.#groups.get(column) ?? new Set<string>()) : new Set<string>();
    return { path: this.#path(), kind, from, typed, present, flow: false, dash, column };
  }

  #path(): Path {
    return this.#frames.map(({ step }) => step);
  }

  // Leaves what stands at this column or further to the right.
  #close(column: number): void {
    while ((this.#frames.at(-1)?.indent ?? -1) >= column) this.#frames.pop();
    for (const other of this.#groups.keys()) if (other > column) this.#groups.delete(other);
  }

  #key(name: string, column: number): void {
    this.#close(column);
    const seen = this.#groups.get(column) ?? new Set<string>();
    seen.add(name);
    this.#groups.set(column, seen);
    this.#frames.push({ indent: column, step: name, seen });
  }

  #item(column: number): void {
    while ((this.#frames.at(-1)?.indent ?? -1) > column) this.#frames.pop();
    const top = this.#frames.at(-1);
    // A list may begin at the column of its key.
    if (top?.indent === column && typeof top.step === 'number') top.step += 1;
    else this.#frames.push({ indent: column, step: 0, seen: new Set() });
    for (const other of this.#groups.keys()) if (other > column) this.#groups.delete(other);
  }

  #block(end: number, column: number): undefined | 'read' {
    let at = end + 1;
    while (at <= this.#text.length) {
      const next = this.#text.indexOf('\n', at);
      const line = this.#text.slice(at, next === -1 ? this.#text.length : next);
      const indent = line.length - line.trimStart().length;
      if (next === -1 && indent > column) return undefined;
      if (line.trim() !== '' && indent <= column) break;
      if (next === -1) break;
      at = next + 1;
    }
    this.#at = at;
    return 'read';
  }

  #flow(start: number, column: number, dash: boolean): LieuSaisi | undefined | 'read' {
    const found = accoladesFrom(this.#text, start);
    if (found === undefined) return undefined;
    if (typeof found !== 'number') return { ...found, path: [...this.#path(), ...found.path], column, dash };
    const end = this.#text.indexOf('\n', found);
    return end === -1 ? undefined : this.#after(end);
  }
}
