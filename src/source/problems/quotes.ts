import { type Case, lineStartBefore, restOfLine, type Said } from './case.ts';

/** The hint to put a text between quotation marks, written out when it is short and has none. */
export function quotedHint(value: string): string {
  const short = value.length > 0 && value.length <= 70 && !/["\\]/.test(value);
  return short ? `Mettez le texte entre guillemets : "${value}"` : 'Mettez le texte entre guillemets.';
}

/** The hint for a list whose bullets are those of a word processor; undefined when the text begins with none. */
export function bulletHint(value: string): string | undefined {
  const bullet = /^[–—•·▪*](?=\s)/.exec(value)?.[0];
  return (
    bullet && `Un élément de liste commence par le tiret du clavier (-) et une espace, pas par « ${bullet} ».`
  );
}

/** A colon and a space in a text: what follows was taken for a value. */
export function colonInText(at: Case): Said {
  const value = restOfLine(at);
  const rule = 'deux-points-dans-un-texte';
  if (/^["']/.test(value))
    return afterQuote({ ...at, start: at.start + value.indexOf(value[0] ?? '', 1) + 1 });
  const message =
    'Ce texte contient un deux-points suivi d’une espace : la suite est prise pour une nouvelle valeur.';
  return { rule, message, hint: quotedHint(value), end: at.start + value.length };
}

/** A quotation mark that nothing closes: the error stands at the end of the file, the fault where it opens. */
export function unclosedQuote(at: Case): Said {
  const quote = at.message.includes('"') ? '"' : "'";
  // The error stands at the end of the file; the fault is the quotation mark that opened the last text.
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
  // What closes it may be what opens another text, on the line of a key or of a dash.
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

// The text is closed further down: a line of it is set in by a tab, or not enough.
function outsideQuotes(at: Case): Said {
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

/** A bracket or a brace that is not closed where YAML expects it: nothing closes it, a tab sets in what it holds, or a line is not set in enough. */
export function unclosed(at: Case): Said {
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

/** A tab in front of a line. */
export function tab(start: number, end: number): Said {
  const hint = 'Remplacez-la par des espaces : elle n’a pas la même largeur partout.';
  return { rule: 'tabulation', message: 'Une tabulation sert de retrait.', hint, start, end };
}

const MAX_INDENT = 300;
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

/** Text after a closing quotation mark. */
export function afterQuote(at: Case): Said {
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
