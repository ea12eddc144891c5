import { type ElementReader, readElements } from '../archive/elements.ts';
import { commentsIn, sourceIn } from './docx-parts.ts';
import { Lecture } from './lecture.ts';
import { MARGINS_TITLE, NOTES_TITLE, notesOf, unlike } from './marges.ts';
import type { DocumentRelu, Suivi } from './paragraphe.ts';
import { propertiesIn } from './proprietes.ts';

const BODY = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
const COMMENTS = 'word/comments.xml';
const PROPERTIES = 'docProps/custom.xml';
// Word processors number these parts again.
const numbered = (name: (n: number) => string) => Array.from({ length: 20 }, (_, i) => name(i + 1));
const SOURCES = numbered((n) => `customXml/item${n}.xml`);
const MARGINS = [...numbered((n) => `word/header${n}.xml`), ...numbered((n) => `word/footer${n}.xml`)];

/** The parts of a DOCX that are read; the first one makes it one. */
export const DOCX_PARTS = [BODY, NOTES, COMMENTS, PROPERTIES, ...SOURCES, ...MARGINS] as const;

/** Reads the parts of a DOCX that people edited. Throws EditedFileError when one is damaged. */
export function readDocx(parts: ReadonlyMap<string, string>, suivi: Suivi): DocumentRelu {
  const read = (name: string, titre?: string): Lecture => {
    const reader = new DocxReader(suivi, new Lecture(titre), titre !== MARGINS_TITLE);
    const xml = parts.get(name);
    if (xml !== undefined) readElements(xml, reader);
    return reader.lecture;
  };
  const body = read(BODY);
  const notes = read(NOTES, NOTES_TITLE);
  const margins = MARGINS.map((name) => read(name, MARGINS_TITLE));
  const source = SOURCES.map((name) => sourceIn(parts.get(name))).find((found) => found !== undefined);
  return {
    paragraphes: [...body.paragraphes, ...notesOf(notes), ...unlike(margins)],
    commentaires: commentsIn(parts.get(COMMENTS), body.commented),
    suivis: [body, notes, ...margins].reduce((sum, { suivis }) => sum + suivis, 0),
    proprietes: propertiesIn(parts.get(PROPERTIES), 'property', 'name'),
    ...(source && { source }),
  };
}

/** Elements whose text is not of the document: instructions of fields, properties, and what other programs may show instead. */
const SKIPPED: ReadonlySet<string> = new Set(['w:instrText', 'mc:Fallback', 'w:delInstrText']);
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** The characters that some elements stand for. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** The elements of texts, of equations among them. */
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);
/** The styles of headings and of contents, in the languages of word processors. */
const HEADING = /^(?:Titre|Heading|Title|berschrift)/i;
const CONTENTS = /^(?:TM\d|TOC|Titredesommaire|Contents)/i;

class DocxReader implements ElementReader {
  readonly lecture: Lecture;
  readonly #ignored: ReadonlySet<string>;
  readonly #fields: boolean;
  readonly #open: string[] = [];
  // For each open paragraph, whether its end goes when changes are accepted, or was not there before them.
  readonly #merged: boolean[] = [];
  // How many elements are open whose content does not count.
  #hidden = 0;
  #inField = false;
  // Where in the paragraphs the current row of a table begins, and whether the row goes.
  readonly #rows: { from: number; gone: boolean }[] = [];

  /** `fields`: whether what fields show is text of the document. */
  constructor(suivi: Suivi, lecture: Lecture, fields: boolean) {
    this.#ignored = suivi === 'accepter' ? DELETED : INSERTED;
    this.lecture = lecture;
    this.#fields = fields;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { lecture } = this;
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (SKIPPED.has(name)) this.#hidden += 1;
    if (INSERTED.has(name) || DELETED.has(name)) this.#tracked(name, parent);
    else if (name === 'w:p') {
      lecture.begin();
      this.#merged.push(false);
    } else if (name === 'w:tr') this.#rows.push({ from: lecture.paragraphes.length, gone: false });
    else if (name === 'w:pStyle') this.#style(attributes['w:val'] ?? '');
    else if (name === 'w:fldChar' && !this.#fields)
      this.#inField = attributes['w:fldCharType'] === 'separate';
    else if (name === 'w:bookmarkStart') lecture.mark(attributes['w:name'] ?? '');
    else if (name === 'w:commentRangeStart') lecture.comment(attributes['w:id'] ?? '', true);
    else if (name === 'w:commentRangeEnd') lecture.comment(attributes['w:id'] ?? '', false);
    else if (parent === 'w:r' && attributes['w:type'] !== 'page') this.#add(CHARACTERS[name] ?? '');
  }

  text(text: string): void {
    if (TEXTS.has(this.#open.at(-1) ?? '')) this.#add(text);
  }

  close(name: string): void {
    this.#open.pop();
    if (SKIPPED.has(name)) this.#hidden -= 1;
    if (this.#ignored.has(name) && this.#holdsRuns()) this.#hidden -= 1;
    if (name === 'w:p') this.lecture.end(this.#merged.pop());
    if (name === 'w:tr') {
      const row = this.#rows.pop();
      if (row?.gone) this.lecture.paragraphes.splice(row.from);
    }
  }

  // A change of the mark that ends a paragraph, of a row, or of runs of text.
  #tracked(name: string, parent: string | undefined): void {
    this.lecture.suivis += 1;
    const gone = this.#ignored.has(name);
    if (parent === 'w:rPr') {
      if (gone && this.#open.includes('w:pPr')) this.#merged[this.#merged.length - 1] = true;
    } else if (parent === 'w:trPr') {
      const row = this.#rows.at(-1);
      if (gone && row) row.gone = true;
    } else if (gone) this.#hidden += 1;
  }

  // Whether a change that ends here held runs: one of a mark or of a row is an element without content.
  #holdsRuns(): boolean {
    const parent = this.#open.at(-1);
    return parent !== 'w:rPr' && parent !== 'w:trPr';
  }

  // The style that the paragraph has, not the one that it had before a tracked change.
  #style(style: string): void {
    if (this.#open.at(-3) === 'w:p')
      this.lecture.is({ intitule: HEADING.test(style), repete: CONTENTS.test(style) });
  }

  #add(text: string): void {
    if (this.#hidden === 0 && !this.#inField) this.lecture.add(text);
  }
}
