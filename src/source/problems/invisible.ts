import { CONTROLS } from '../../kernel/french/quote.ts';
import type { SourceProblem } from '../source-problem.ts';

const MAX_REPORTED = 20;
/**
 * Characters that are invisible and change nothing: optional hyphens of word processors, zero-width characters of web pages, a byte order
 * mark inside the text.
 */
const EMPTY = /^[\u00ad\u200b\u2060\ufeff]+$/;

/** The forbidden characters of a text, with runs of the same character as one problem. Those that are invisible can be deleted safely. */
export function forbidden(text: string): SourceProblem[] {
  const problems: SourceProblem[] = [];
  // Decoded UTF-8 contains no lone surrogates, so only controls are searched.
  const pattern = new RegExp(CONTROLS, 'g');
  for (let match = pattern.exec(text); match && problems.length < MAX_REPORTED; match = pattern.exec(text)) {
    const [character] = match;
    let end = match.index + character.length;
    if (EMPTY.test(character)) while (text.startsWith(character, end)) end += character.length;
    pattern.lastIndex = end;
    const fix = EMPTY.test(character)
      ? { description: 'Effacer ce qui ne se voit pas', text: '' }
      : undefined;
    problems.push({
      rule: 'caractere-interdit',
      ...describe(character),
      start: match.index,
      end,
      ...(fix && { fix }),
    });
    // A file full of these is not text or has unusual line ends: one report is enough.
    if (character === '\0' || character === '\r') break;
  }
  return problems;
}

/** The text without its forbidden characters, and a function from its offsets back to the original ones. */
export function withoutForbidden(text: string): { text: string; back(offset: number): number } {
  const cuts: number[] = [];
  const made = text.replace(new RegExp(CONTROLS, 'g'), (_, at: number) => {
    cuts.push(at - cuts.length);
    return '';
  });
  const back = (offset: number) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  return { text: made, back };
}

function describe(character: string): { message: string; hint: string } {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (character === '\0') {
    return {
      message: 'Le fichier contient un caractère nul : ce n’est pas un fichier de texte.',
      hint: 'Enregistrez-le comme texte en UTF-8.',
    };
  }
  if (character === '\r') {
    return {
      message: 'Un retour chariot seul coupe cette ligne, comme dans les fichiers des anciens Mac.',
      hint: 'Enregistrez le fichier avec les fins de ligne de Windows (CRLF) ou d’Unix (LF).',
    };
  }
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) {
    return {
      message: `Caractère invisible U+${code}, qui change le sens de lecture de la ligne.`,
      hint: 'Effacez-le : ce que l’on lit ne serait pas ce qui est écrit.',
    };
  }
  return {
    message: `Caractère invisible U+${code}, qui n’est pas admis dans un texte.`,
    hint: 'Effacez-le, puis retapez le mot à la main s’il le faut.',
  };
}
