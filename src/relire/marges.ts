import type { Lecture } from './lecture.ts';
import type { Paragraphe } from './paragraphe.ts';

// Four exports: what stands for a heading above footnotes, and above what each page repeats, with the paragraphs of both.

export const NOTES_TITLE = 'Notes de bas de page';
export const MARGINS_TITLE = 'Haut et bas des pages';

/** The paragraphs of the heads and feet of pages, each once: word processors write them for as many kinds of pages as they know. */
export function unlike(margins: readonly Lecture[]): Paragraphe[] {
  const known = new Map(
    margins.flatMap(({ paragraphes }) => paragraphes).map((paragraphe) => [paragraphe.texte, paragraphe]),
  );
  return [...known.values()].sort((a, b) => (a.texte < b.texte ? -1 : 1));
}

/** What calls a footnote, at its beginning: some word processors write it there, some write it twice. */
const CALL = /^[\d\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+ /;

/** The paragraphs of the footnotes, without what calls them. */
export function notesOf({ paragraphes }: Lecture): Paragraphe[] {
  return paragraphes.map((note) => ({ ...note, texte: note.texte.trimStart().replace(CALL, '') }));
}
