import { isMissingMark } from '../missing.ts';

// Six exports: pieces of text that an author wrote, made parts of a sentence.

/** A text within a sentence: a small first letter, unless it begins an acronym. */
export function uncapitalized(text: string): string {
  if (/^M(?:mes?|M\.|\.)/.test(text)) return text;
  return text.replace(/^\p{Lu}(?=[\p{Ll}’ -])/u, (letter) => letter.toLocaleLowerCase('fr'));
}

const COMMON_NOUN =
  /^\p{L}+(?:[ts]ion|ment|age|ité|[ae]nce|ure|ise|[ei]r)s?(?![\p{L}-])|^(?:renfort|effectif|point|bilan|suite|choix|examen|revue|nombre|entrée|renvoi)s?(?![\p{L}-])/iu;

/** A text after a colon: a small first letter if its first word is a common noun or a verb; a name keeps its own. */
export const afterColon = (text: string): string =>
  COMMON_NOUN.test(text) ? uncapitalized(bare(text)) : bare(text);

/** A text that ends with a full stop. */
export function stopped(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}

/** A text without the mark that ends it, within an enumeration. */
export const bare = (text: string): string => text.replace(/[.;,]$/, '').trimEnd();

const DETERMINER =
  /^(?:(?:Les?|La|Une?|Des|Du|De|Que|Ce|Cette|Cet|Ces|Son|Sa|Ses|Leurs?)(?![\p{L}-])|(?:L|D|Qu)[’'])/u;

/** A text that follows a word of the document, « Vu » or a name: a small letter if it begins with an article or a like word, without its last mark. */
export const following = (text: string): string =>
  DETERMINER.test(text) ? uncapitalized(bare(text)) : bare(text);

const PREPOSITION = /^(?:par|avec|à|au|sur|sous|après|moyennant|dans|sans|selon) /i;

/** A clause that is only the end of a sentence, « Par avenant signé », becomes the sentence whose beginning is given. */
export function completed(text: string, beginning: string): string {
  if (isMissingMark(text) || !PREPOSITION.test(text)) return stopped(text);
  return stopped(`${beginning} ${uncapitalized(text)}`);
}
