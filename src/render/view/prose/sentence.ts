import { isMissingMark } from '../missing.ts';

// Four exports: pieces of text that an author wrote, made parts of a sentence.

/** A text within a sentence: a small first letter, unless it begins an acronym. */
export function uncapitalized(text: string): string {
  return text.replace(/^\p{Lu}(?=[\p{Ll}’ -])/u, (letter) => letter.toLocaleLowerCase('fr'));
}

/** A text that ends with a full stop. */
export function stopped(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}

/** A text without the mark that ends it, within an enumeration. */
export const bare = (text: string): string => text.replace(/[.;,]$/, '').trimEnd();

const PREPOSITION = /^(?:par|avec|à|au|sur|sous|après|moyennant|dans|sans|selon) /i;

/** A clause that is only the end of a sentence, « Par avenant signé », becomes the sentence whose beginning is given. */
export function completed(text: string, beginning: string): string {
  if (isMissingMark(text) || !PREPOSITION.test(text)) return stopped(text);
  return stopped(`${beginning} ${uncapitalized(text)}`);
}
