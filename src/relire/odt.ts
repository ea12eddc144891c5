import { type ElementReader, readElements } from '../archive/elements.ts';
import { Lecture, type ParagraphKind } from './lecture.ts';
import { MARGINS_TITLE, NOTES_TITLE, notesOf, unlike } from './marges.ts';
import { changesIn, commentsIn, type RecordedChange, sourceIn, styleKinds } from './odt-parts.ts';
import type { DocumentRelu, Suivi } from './paragraphe.ts';
import { propertiesIn } from './proprietes.ts';

const BODY = 'content.xml';
const STYLES = 'styles.xml';
const META = 'meta.xml';
const SOURCE = 'csi/contrat.rdf';

/** The parts of an ODT that are read; the first one makes it one. */
export const ODT_PARTS = [BODY, STYLES, META, SOURCE] as const;

/** Reads the parts of an ODT that people edited. Throws EditedFileError when one is damaged. */
export function readOdt(parts: ReadonlyMap<string, string>, suivi: Suivi): DocumentRelu {
  const [content = '', styles = ''] = [parts.get(BODY), parts.get(STYLES)];
  const kindOf = styleKinds([styles, content]);
  const { changes, count } = changesIn(content);
  const body = new OdtReader(suivi, new Lecture(), kindOf, changes);
  readElements(content, body);
  const margins = new OdtReader(suivi, new Lecture(MARGINS_TITLE), kindOf, new Map());
  if (styles !== '') readElements(styles, margins);
  const source = sourceIn(parts.get(SOURCE));
  return {
    paragraphes: [...body.lecture.paragraphes, ...notesOf(body.notes), ...unlike([margins.lecture])],
    commentaires: commentsIn(content, body.lecture.commented),
    suivis: count,
    proprietes: propertiesIn(parts.get(META), 'meta:user-defined', 'meta:name'),
    ...(source && { source }),
  };
}

/** Elements whose text is not that of a paragraph: what other elements show or repeat, what was deleted, comments, and numbers of pages. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['text:table-of-content', 'text:tracked-changes', 'text:note-citation', 'office:annotation'],
  ...['svg:title', 'svg:desc', 'table:title', 'table:desc', 'office:forms', 'office:binary-data'],
  ...['text:page-number', 'text:page-count'],
]);
const PARAGRAPHS: ReadonlySet<string> = new Set(['text:p', 'text:h']);

class OdtReader implements ElementReader {
  readonly lecture: Lecture;
  readonly notes = new Lecture(NOTES_TITLE);
  readonly #ignores: boolean;
  readonly #kindOf: (style: string) => ParagraphKind;
  readonly #changes: ReadonlyMap<string, RecordedChange>;
  #skipped = 0;
  // How many notes are open: their paragraphs come after those of the text.
  #inNotes = 0;
  // The insertions that are open, when they are ignored.
  readonly #inserted = new Set<string>();
  // The deletion that is put back: its paragraphs continue the one that it stands in.
  #restored: { one: boolean; begun: boolean; marked: boolean } | undefined;

  constructor(
    suivi: Suivi,
    lecture: Lecture,
    kindOf: (style: string) => ParagraphKind,
    changes: ReadonlyMap<string, RecordedChange>,
  ) {
    this.lecture = lecture;
    this.#ignores = suivi === 'ignorer';
    this.#kindOf = kindOf;
    this.#changes = changes;
  }

  get #current(): Lecture {
    return this.#inNotes > 0 ? this.notes : this.lecture;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const lecture = this.#current;
    if (name === 'text:note-body') this.#inNotes += 1;
    const commented = attributes['office:name'];
    if (name === 'office:annotation' && commented !== undefined) lecture.comment(commented, true);
    if (SKIPPED.has(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    if (PARAGRAPHS.has(name)) this.#begin(this.#kind(name, attributes['text:style-name']));
    else if (name === 'office:annotation-end') lecture.comment(attributes['office:name'] ?? '', false);
    else if (name === 'text:bookmark-start' || name === 'text:bookmark')
      lecture.mark(attributes['text:name'] ?? '');
    else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
    else if (name === 'text:s') this.#add(' '.repeat(spacesOf(attributes['text:c'])));
    else if (name.startsWith('text:change')) this.#change(name, attributes['text:change-id'] ?? '');
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#add(text.replaceAll(/[ \t\r\n]+/g, ' '));
  }

  close(name: string): void {
    if (name === 'text:note-body') this.#inNotes -= 1;
    if (SKIPPED.has(name)) this.#skipped -= 1;
    else if (this.#skipped === 0 && PARAGRAPHS.has(name) && !this.#restored)
      this.#current.end(this.#inserted.size > 0);
  }

  #kind(name: string, style = ''): ParagraphKind {
    const { intitule, repete } = this.#kindOf(style);
    return { intitule: name === 'text:h' || intitule, repete };
  }

  #begin(kind: ParagraphKind): void {
    const lecture = this.#current;
    if (!this.#restored) lecture.begin(kind);
    else if (this.#restored.begun) lecture.split(kind, this.#restored.marked);
    else if (!this.#restored.one) lecture.is(kind);
    if (this.#restored) this.#restored.begun = true;
  }

  #change(name: string, id: string): void {
    if (!this.#ignores) return;
    const change = this.#changes.get(id);
    if (name === 'text:change-start' && change?.kind === 'insertion') this.#inserted.add(id);
    else if (name === 'text:change-end') this.#inserted.delete(id);
    else if (name === 'text:change' && change?.kind === 'deletion' && !this.#restored) {
      this.#restored = { one: change.paragraphs < 2, begun: false, marked: this.#current.empty };
      for (const replay of change.content) replay(this);
      this.#restored = undefined;
    }
  }

  #add(text: string): void {
    if (this.#inserted.size === 0) this.#current.add(text);
  }
}

// A damaged file may ask for any number of spaces.
const spacesOf = (written = '1'): number => Math.min(1000, Math.max(1, Number(written) || 1));
