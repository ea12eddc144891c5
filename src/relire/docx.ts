import { commentsIn, sourceIn } from './docx-parts.ts';
import { type ElementReader, readElements } from './elements.ts';
import { EditedFileError } from './error.ts';
import { partsOf } from './package.ts';
import type { DocumentRelu, Paragraphe, Suivi } from './paragraphe.ts';

const BODY = 'word/document.xml';
const NOTES = 'word/comments.xml';
// Word processors number these parts again.
const SOURCES = Array.from({ length: 20 }, (_, i) => `customXml/item${i + 1}.xml`);

/** Reads a DOCX that people edited. Throws EditedFileError when it is none, or when it is damaged. */
export function readDocx(bytes: Uint8Array, suivi: Suivi): DocumentRelu {
  const parts = partsOf(bytes, [BODY, NOTES, ...SOURCES]);
  const body = parts.get(BODY);
  if (body === undefined) throw new EditedFileError('n’est pas un document Word (.docx)');
  const reader = new BodyReader(suivi);
  readElements(body, reader);
  const source = SOURCES.map((name) => sourceIn(parts.get(name))).find((found) => found !== undefined);
  return {
    paragraphes: reader.paragraphes,
    commentaires: commentsIn(parts.get(NOTES), reader.commented),
    suivis: reader.suivis,
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

interface OpenParagraph {
  texte: string;
  style: string;
  marks: string[];
  /** Whether its end goes when changes are accepted, or was not there before them: the next paragraph then continues it. */
  merged: boolean;
}

class BodyReader implements ElementReader {
  readonly paragraphes: Paragraphe[] = [];
  readonly commented = new Map<string, string>();
  suivis = 0;
  readonly #ignored: ReadonlySet<string>;
  readonly #open: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #comments = new Set<string>();
  // How many elements are open whose content does not count.
  #hidden = 0;
  #skipped = 0;
  #titre = '';
  #engagement: string | undefined;
  // What a paragraph without an end leaves to the next one.
  #carried: OpenParagraph | undefined;
  // Where in `paragraphes` the current row of a table begins, and whether the row goes.
  readonly #rows: { from: number; gone: boolean }[] = [];

  constructor(suivi: Suivi) {
    this.#ignored = suivi === 'accepter' ? DELETED : INSERTED;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (SKIPPED.has(name)) this.#skipped += 1;
    const current = this.#paragraphs.at(-1);
    if (INSERTED.has(name) || DELETED.has(name)) this.#tracked(name, parent, current);
    else if (name === 'w:p') {
      this.#paragraphs.push(this.#carried ?? { texte: '', style: '', marks: [], merged: false });
      this.#carried = undefined;
    } else if (name === 'w:tr') this.#rows.push({ from: this.paragraphes.length, gone: false });
    else if (name === 'w:pStyle' && current) current.style ||= attributes['w:val'] ?? '';
    else if (name === 'w:bookmarkStart') this.#mark(attributes['w:name'] ?? '', current);
    else if (name === 'w:commentRangeStart') this.#comments.add(attributes['w:id'] ?? '');
    else if (name === 'w:commentRangeEnd') this.#comments.delete(attributes['w:id'] ?? '');
    else if (CHARACTERS[name] !== undefined && parent === 'w:r') this.#add(CHARACTERS[name] ?? '');
  }

  text(text: string): void {
    const name = this.#open.at(-1);
    if (name === 'w:t' || name === 'w:delText') this.#add(text);
  }

  close(name: string): void {
    this.#open.pop();
    if (SKIPPED.has(name)) this.#skipped -= 1;
    if (this.#ignored.has(name) && this.#holdsRuns()) this.#hidden -= 1;
    if (name === 'w:p') this.#end(this.#paragraphs.pop());
    if (name === 'w:tr') {
      const row = this.#rows.pop();
      if (row?.gone) this.paragraphes.splice(row.from);
    }
  }

  // A change of the mark that ends a paragraph, of a row, or of runs of text.
  #tracked(name: string, parent: string | undefined, current: OpenParagraph | undefined): void {
    this.suivis += 1;
    const gone = this.#ignored.has(name);
    if (parent === 'w:rPr') {
      if (gone && current && this.#open.includes('w:pPr')) current.merged = true;
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

  #mark(name: string, current: OpenParagraph | undefined): void {
    if (current) current.marks.push(name);
  }

  #add(text: string): void {
    const current = this.#paragraphs.at(-1);
    if (!current || this.#hidden > 0 || this.#skipped > 0) return;
    current.texte += text;
    for (const id of this.#comments) this.commented.set(id, `${this.commented.get(id) ?? ''}${text}`);
  }

  #end(paragraph: OpenParagraph | undefined): void {
    if (!paragraph) return;
    if (paragraph.merged) {
      this.#carried = { ...paragraph, merged: false };
      return;
    }
    const { style, marks } = paragraph;
    const texte = paragraph.texte.trimEnd();
    // The contents repeat what the headings say.
    if (texte.trim() === '' || /^(?:TM\d|TOC|Titredesommaire|Contents)/i.test(style)) return;
    const intitule = /^(?:Titre|Heading|Title|berschrift)/i.test(style);
    const id = marks.find((mark) => mark.startsWith('eng-'))?.slice('eng-'.length);
    if (intitule) this.#titre = texte;
    if (intitule || id !== undefined) this.#engagement = id;
    this.paragraphes.push({
      texte,
      titre: this.#titre,
      ...(this.#engagement !== undefined && { engagement: this.#engagement }),
      ...(intitule && { intitule }),
    });
  }
}
