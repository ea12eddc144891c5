import { CONTROLS } from '../../kernel/french/quote.ts';
import type { SourceProblem } from '../source-problem.ts';

const MAX_TOLD = 20;
/** Signs that show nothing and change nothing: a word processor's optional hyphen, a web page's joints, a byte order mark within the text. */
const EMPTY = /^[\u00ad\u200b\u2060\ufeff]+$/;

/** The characters that no text may hold, a row of the same ones as one fault; those that show nothing can be taken out. */
export function forbidden(text: string): SourceProblem[] {
  const faults: SourceProblem[] = [];
  // Bytes of UTF-8 make no half characters.
  const pattern = new RegExp(CONTROLS, 'g');
  for (let match = pattern.exec(text); match && faults.length < MAX_TOLD; match = pattern.exec(text)) {
    const [sign] = match;
    let end = match.index + sign.length;
    if (EMPTY.test(sign)) while (text.startsWith(sign, end)) end += sign.length;
    pattern.lastIndex = end;
    const fix = EMPTY.test(sign) ? { description: 'Effacer ce qui ne se voit pas', text: '' } : undefined;
    faults.push({
      rule: 'caractere-interdit',
      ...describe(sign),
      start: match.index,
      end,
      ...(fix && { fix }),
    });
    // A file full of them is no text, or has other line ends: saying it once is enough.
    if (sign === '\0' || sign === '\r') break;
  }
  return faults;
}

/** The text without what no text may hold, and the way from an offset of it back to the text as it is typed. */
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
