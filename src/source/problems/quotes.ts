import { lineStartBefore } from '../line-ends.ts';
import { type Case, type Described, restOfLine } from './case.ts';
import { quotedHint } from './hints.ts';
import { MAX_INDENT, tab } from './indentation.ts';

/** A colon and a space inside a text, so that what follows was read as a value. */
export function colonInText(at: Case): Described {
  const value = restOfLine(at);
  const rule = 'deux-points-dans-un-texte';
  if (/^["']/.test(value))
    return afterQuote({ ...at, start: at.start + value.indexOf(value[0] ?? '', 1) + 1 });
  const message =
    'Ce texte contient un deux-points suivi d’une espace : la suite est prise pour une nouvelle valeur.';
  return { rule, message, hint: quotedHint(value), end: at.start + value.length };
}

/** A quotation mark that is never closed. The parser reports it at the end of the file; this finds where it opens. */
export function unclosedQuote(at: Case): Described {
  const quote = at.message.includes('"') ? '"' : "'";
  // Scans the quoted texts from the start: the first one that is not closed, or the last one, is the problem.
  const opening = new RegExp(`(?:^|[:\\-,[{]\\s+)(${quote})`, 'gm');
  let start = at.start - 1;
  let balance = 0;
  let open = false;
  for (const match of at.text.slice(0, at.start).matchAll(opening)) {
    const from = match.index + match[0].length;
    if (from <= balance) continue;
    const closing = closingQuote(at.text, from, quote);
    start = from - 1;
    open = closing === -1;
    if (open) break;
    balance = closing;
  }
  // What closes it may really open another text, on the line of a key or a dash.
  if (!open && balance > at.start && !/\n[^\S\n]*(?:-\s|[\w-]+:\s)/.test(at.text.slice(start, balance)))
    return outsideQuotes(at);
  const name = quote === '"' ? 'Ce guillemet' : 'Cette apostrophe';
  const closed = quote === '"' ? 'n’est pas refermé' : 'n’est pas refermée';
  return {
    rule: 'guillemet-non-ferme',
    message: `${name} ${closed}.`,
    hint: `Ajoutez ${quote} à la fin du texte.`,
    start,
    end: start + 1,
  };
}

// The text is closed further down, but one of its lines is indented with a tab or not indented enough.
function outsideQuotes(at: Case): Described {
  const line = lineStartBefore(at.text, at.start + 1);
  const indent = /^[ \t]*/.exec(at.text.slice(line, line + MAX_INDENT))?.[0] ?? '';
  if (indent.includes('\t')) return tab(line + indent.indexOf('\t'), line + indent.lastIndexOf('\t') + 1);
  const start = line + indent.length;
  const message =
    'Cette ligne continue un texte entre guillemets ouvert plus haut, et n’est pas assez en retrait.';
  const end = start + Math.max(1, restOfLine({ text: at.text, start }).length);
  return {
    rule: 'retrait-incorrect',
    message,
    hint: 'Ajoutez des espaces au début : deux de plus que la clé.',
    start,
    end,
  };
}

function closingQuote(text: string, from: number, quote: string): number {
  const pattern = quote === '"' ? /\\[\s\S]|"/g : /''|'/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    if (match[0] === quote) return match.index + 1;
  return -1;
}

/** Text after a closing quotation mark. */
export function afterQuote(at: Case): Described {
  const quote = at.text[at.start - 1] ?? '"';
  const value = restOfLine(at);
  const blank = Math.max(0, value.search(/\S/));
  const hint =
    quote === "'"
      ? "Dans un texte entre apostrophes, chaque apostrophe se double ('l''été') ; ou entourez-le de guillemets."
      : 'Le texte entier se met entre guillemets ; ceux qu’il contient s’écrivent \\" ou « ».';
  return {
    rule: 'texte-apres-guillemets',
    message: `Du texte suit ${quote === "'" ? 'l’apostrophe fermante' : 'le guillemet fermant'}.`,
    hint,
    start: at.start + blank,
    end: at.start + Math.max(1, value.length),
  };
}
