import type { Paragraphe } from './paragraphe.ts';

/** What a paragraph is. */
export interface ParagraphKind {
  intitule: boolean;
  /** Whether it only repeats what others say, as the contents do. */
  repete: boolean;
}

const TEXT: ParagraphKind = { intitule: false, repete: false };

/** A paragraph that is being read. */
interface OpenParagraph extends ParagraphKind {
  texte: string;
  marks: string[];
  /** Whether what it is is known from the paragraph that it continues. */
  known: boolean;
}

/**
 * The paragraphs of a document while it is read, each with the heading and the commitment that it stands under. A paragraph may hold others: those
 * of a frame or of a note.
 */
export class Lecture {
  readonly paragraphes: Paragraphe[] = [];
  /** The words that each comment is about, by its identifier. */
  readonly commented = new Map<string, string>();
  suivis = 0;
  readonly #open: OpenParagraph[] = [];
  readonly #comments = new Set<string>();
  #titre = '';
  #signet: string | undefined;
  // What a paragraph that lost its end leaves to the next one.
  #carried: OpenParagraph | undefined;

  constructor(titre = '') {
    this.#titre = titre;
  }

  begin(kind = TEXT): void {
    const carried = this.#carried;
    this.#carried = undefined;
    // What was carried keeps its kind, unless nothing of it is left.
    const kept = carried !== undefined && carried.texte !== '';
    const { intitule, repete } = kept ? carried : kind;
    const { texte = '', marks = [] } = carried ?? {};
    this.#open.push({ texte, marks, intitule, repete, known: kept });
  }

  /** Says what the innermost paragraph is. */
  is(kind: ParagraphKind): void {
    const current = this.#open.at(-1);
    if (current && !current.known) Object.assign(current, kind);
  }

  mark(name: string): void {
    this.#open.at(-1)?.marks.push(name);
  }

  add(texte: string): void {
    const current = this.#open.at(-1);
    if (!current) return;
    current.texte += texte;
    for (const id of this.#comments) this.commented.set(id, `${this.commented.get(id) ?? ''}${texte}`);
  }

  comment(id: string, begins: boolean): void {
    if (begins) this.#comments.add(id);
    else this.#comments.delete(id);
  }

  /** Ends the innermost paragraph; `merged`: its end is not there, and the next one continues it. */
  end(merged = false): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    if (merged) {
      this.#carried = paragraph;
      return;
    }
    const texte = paragraph.texte.trimEnd();
    if (texte.trim() === '' || paragraph.repete) return;
    const { intitule, marks } = paragraph;
    const signet = marks.find((mark) => mark.startsWith('eng-'));
    if (intitule) this.#titre = texte;
    if (intitule || signet !== undefined) this.#signet = signet;
    this.paragraphes.push({
      texte,
      titre: this.#titre,
      ...(this.#signet !== undefined && { signet: this.#signet }),
      ...(intitule && { intitule }),
    });
  }

  /** Whether nothing is written yet in the innermost paragraph. */
  get empty(): boolean {
    return this.#open.at(-1)?.texte === '';
  }

  /** Ends the innermost paragraph and begins another in its place; `marked`: its bookmarks are of the other one. */
  split(kind: ParagraphKind, marked: boolean): void {
    const marks = marked ? (this.#open.at(-1)?.marks.splice(0) ?? []) : [];
    this.end();
    this.begin(kind);
    for (const name of marks) this.mark(name);
  }
}
