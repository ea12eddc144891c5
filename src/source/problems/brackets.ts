import { lineStartBefore } from '../line-ends.ts';
import { type Case, type Described, restOfLine } from './case.ts';
import { MAX_INDENT, tab } from './indentation.ts';

/**
 * A bracket or a brace that is not closed where YAML expects it: it is never closed, or a line inside is indented with a tab or not
 * indented enough.
 */
export function unclosed(at: Case): Described {
  const closing = at.message.includes(']') ? ']' : '}';
  const start = openingOf(at, closing);
  const line = lineStartBefore(at.text, at.start);
  const indent = /^[ \t]*/.exec(at.text.slice(line, line + MAX_INDENT))?.[0] ?? '';
  const bracket = closing === ']' ? 'crochet' : 'accolade';
  if (line > start && indent.includes('\t'))
    return tab(line + indent.indexOf('\t'), line + indent.lastIndexOf('\t') + 1);
  if (line > start && isClosed(at.text, start, closing)) {
    const message = `Cette ligne continue ${closing === ']' ? 'un crochet ouvert' : 'une accolade ouverte'} plus haut, et n’est pas assez en retrait.`;
    const from = line + indent.length;
    const end = Math.max(from + 1, from + restOfLine({ text: at.text, start: from }).length);
    return {
      rule: 'retrait-incorrect',
      message,
      hint: 'Ajoutez des espaces au début : deux de plus que la clé.',
      start: from,
      end,
    };
  }
  const message = `${closing === ']' ? 'Ce' : 'Cette'} ${bracket} n’est pas ${closing === ']' ? 'refermé' : 'refermée'}.`;
  const hint = `Ajoutez ${closing} à la fin ${closing === ']' ? 'de la liste' : 'du groupe'}, ou mettez le texte entre guillemets.`;
  return { rule: 'crochet-non-ferme', message, hint, start, end: start + 1 };
}

/** How far from a bracket its counterpart is searched, in characters. */
const MAX_BRACKETED = 10_000;

function openingOf(at: Case, closing: string): number {
  const opening = closing === ']' ? '[' : '{';
  let depth = 0;
  for (let i = at.start - 1; i >= 0 && i > at.start - MAX_BRACKETED; i--) {
    if (at.text[i] === closing) depth++;
    if (at.text[i] === opening && depth-- === 0) return i;
  }
  return at.start;
}

function isClosed(text: string, start: number, closing: string): boolean {
  const opening = text[start];
  let depth = 0;
  for (let i = start; i < text.length && i < start + MAX_BRACKETED; i++) {
    if (text[i] === opening) depth++;
    else if (text[i] === closing && --depth === 0) return true;
  }
  return false;
}

/** Two elements without a comma between them. */
export const missingComma = (): Described => ({
  rule: 'virgule-manquante',
  message: 'Il manque une virgule entre deux éléments.',
  hint: 'Entre crochets, on écrit : [a, b].',
});

/** What belongs on lines of its own, found between brackets. Three cases: a dash; a key on its own line; a key, or a text with a colon, on the line of the previous element. */
export function blockInFlow(at: Case): Described {
  const before = at.text.slice(lineStartBefore(at.text, at.start), at.start);
  const hint = 'Séparez les éléments par des virgules : [a, b].';
  if (/^-(?:\s|$)/.test(at.text.slice(at.start, at.start + 2)))
    return {
      rule: 'liste-mal-placee',
      message: 'Entre crochets ou accolades, un élément n’a pas de tiret.',
      hint,
    };
  if (before.trim() === '')
    return {
      rule: 'liste-mal-placee',
      message: 'Entre crochets ou accolades, on n’écrit pas de clé en retrait.',
      hint,
    };
  return {
    rule: 'virgule-manquante',
    message:
      'Il manque une virgule entre deux clés, ou des guillemets autour d’un texte qui contient un deux-points.',
    hint: 'Entre accolades, on écrit : { a: 1, b: "un texte : la suite" }.',
  };
}
