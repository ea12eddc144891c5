import { cite } from '../phrase.ts';
import type { Fault } from './fault.ts';

/** A fault whose place is that of the error, unless it says a better one. */
export type Said = Omit<Fault, 'start' | 'end'> & Partial<Pick<Fault, 'start' | 'end'>>;

/** What a translation may look at: the text, the place of the error, the codes that YAML gives at the same place. */
export interface Case {
  text: string;
  start: number;
  end: number;
  message: string;
  codes: ReadonlySet<string>;
}

/** The French sentence for an error code of the YAML parser, and a better place for it where there is one. */
export function say(code: string, at: Case): Said {
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        rule: 'tabulation',
        message: 'Une tabulation sert de retrait.',
        hint: 'Remplacez-la par des espaces : elle n’a pas la même largeur partout.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return at.codes.has('MULTILINE_IMPLICIT_KEY') || /sequence/.test(at.message) ? indent(at) : colonInText(at);
    case 'MULTILINE_IMPLICIT_KEY':
      return keyWithoutColon(at);
    case 'BAD_INDENT':
      return /^Flow/.test(at.message) ? unclosed(at) : indent(at);
    case 'MISSING_CHAR':
      return missingCharacter(at);
    case 'UNEXPECTED_TOKEN':
      return unexpected(at);
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return {
        rule: 'caractere-reserve',
        message: `Un texte ne peut pas commencer par ${cite(at.text[at.start])} : ce caractère est réservé.`,
        hint: quotedHint(restOfLine(at)),
      };
    case 'BAD_DQ_ESCAPE':
      return {
        rule: 'echappement-invalide',
        message: `Entre guillemets, ${cite(at.text.slice(at.start, at.start + 2))} n’a pas de sens.`,
        hint: 'Doublez la barre oblique inverse (\\\\), ou entourez le texte d’apostrophes.',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        rule: 'etiquette-interdite',
        message: `L’étiquette ${cite(at.text.slice(at.start, at.end))} n’est pas admise.`,
        hint: 'Un texte qui commence par un point d’exclamation se met entre guillemets.',
      };
    case 'BAD_DIRECTIVE':
      return {
        rule: 'caractere-reserve',
        message: 'Une ligne ne peut pas commencer par « % » : ce caractère est réservé.',
        hint: 'Retirez cette ligne, ou commencez-la par # si c’est un commentaire.',
      };
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
      return {
        rule: 'repere-mal-place',
        message: 'Ce repère (& ou *) est mal placé.',
        hint: 'Un texte qui commence par & ou * se met entre guillemets.',
      };
    case 'BLOCK_IN_FLOW':
      return {
        rule: 'liste-mal-placee',
        message: 'Entre crochets ou accolades, on n’écrit ni tiret de liste ni clé en retrait.',
        hint: 'Séparez les éléments par des virgules : [a, b].',
      };
    case 'KEY_OVER_1024_CHARS':
      return {
        rule: 'cle-invalide',
        message: 'Cette clé dépasse 1 024 caractères.',
        hint: 'Il manque sans doute un retour à la ligne ou des guillemets.',
      };
    default:
      return unexpected(at);
  }
}

const restOfLine = ({ text, start }: Pick<Case, 'text' | 'start'>) =>
  text.slice(start, lineEndAfter(text, start)).replace(/\s+(#.*)?$/, '');
const lineEndAfter = (text: string, from: number) => (text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from));
const lineStartBefore = (text: string, from: number) => text.lastIndexOf('\n', from - 1) + 1;

function quotedHint(value: string): string {
  const short = value.length > 0 && value.length <= 70 && !/["\\]/.test(value);
  return short ? `Mettez le texte entre guillemets : "${value}"` : 'Mettez le texte entre guillemets.';
}

function colonInText(at: Case): Said {
  const value = restOfLine(at);
  const rule = 'deux-points-dans-un-texte';
  if (/^["']/.test(value)) return afterQuote({ ...at, start: at.start + value.indexOf(value[0] ?? '', 1) + 1 });
  const message = 'Ce texte contient un deux-points suivi d’une espace : la suite est prise pour une nouvelle valeur.';
  return { rule, message, hint: quotedHint(value), end: at.start + value.length };
}

function indent(at: Case): Said {
  // What goes wrong is the line that ends the range: « a: 1 » then a line in retreat.
  const multiline = at.codes.has('MULTILINE_IMPLICIT_KEY') && at.codes.has('BLOCK_AS_IMPLICIT_KEY');
  let line = lineStartBefore(at.text, at.start);
  const next = lineEndAfter(at.text, at.start) + 1;
  if (next < at.text.length && (multiline || /^\s*$/.test(at.text.slice(at.start, next)))) line = next;
  while (/^\s*\n/.test(at.text.slice(line, lineEndAfter(at.text, line) + 1))) line = lineEndAfter(at.text, line) + 1;
  const start = line + at.text.slice(line, lineEndAfter(at.text, line)).search(/\S|$/);
  const end = start + restOfLine({ text: at.text, start }).length;
  const message = 'Cette ligne n’est pas en face de celles du même niveau.';
  return { rule: 'retrait-incorrect', message, hint: 'Comptez les espaces en début de ligne : deux de plus à chaque niveau.', start, end };
}

function keyWithoutColon(at: Case): Said {
  const line = restOfLine(at);
  const glued = /^[\w-]+:(?=\S)/.exec(line);
  if (glued) return missingSpace(at.start + glued[0].length - 1, 'après le deux-points', `${glued[0]} ${line.slice(glued[0].length)}`);
  if (/^-(\s|$)/.test(line)) return indent({ ...at, codes: new Set() });
  return missingColon(at.start, line);
}

function missingColon(start: number, line: string): Said {
  const message = `${cite(line)} n’est ni une clé ni la suite de la ligne précédente.`;
  const hint = /^[\w-]+$/.test(line)
    ? `Une clé est suivie d’un deux-points et d’une espace : ${line}: …`
    : 'Un texte de plusieurs lignes se met en retrait sous sa clé.';
  return { rule: 'deux-points-manquant', message, hint, start, end: start + Math.max(1, line.length) };
}

function missingSpace(start: number, where: string, example?: string): Said {
  const hint = example && example.length <= 80 ? `Écrivez : ${example}` : 'Ajoutez une espace.';
  return { rule: 'espace-manquante', message: `Il manque une espace ${where}.`, hint, start, end: start + 1 };
}

function missingCharacter(at: Case): Said {
  if (/closing/.test(at.message)) return unclosedQuote(at);
  if (/^Comments/.test(at.message)) return missingSpace(at.start, 'avant le dièse qui ouvre le commentaire');
  if (/^Implicit map keys/.test(at.message)) return keyWithoutColon(at);
  if (/space after :/.test(at.message)) return missingSpace(at.start, 'après le deux-points');
  if (/white space/.test(at.message)) return missingSpace(at.start, 'après le repère');
  if (/^Missing ,/.test(at.message)) {
    return { rule: 'virgule-manquante', message: 'Il manque une virgule entre deux éléments.', hint: 'Entre crochets, on écrit : [a, b].' };
  }
  if (/without - indicator/.test(at.message)) {
    return {
      rule: 'tiret-manquant',
      message: 'Il manque le tiret de cet élément de liste.',
      hint: 'Chaque élément commence par un tiret et une espace.',
    };
  }
  if (/^Flow/.test(at.message)) return unclosed(at);
  return unexpected(at);
}

function unclosedQuote(at: Case): Said {
  const quote = at.message.includes('"') ? '"' : "'";
  // The error stands at the end of the file; the fault is the quotation mark that opened the last text.
  const opening = new RegExp(`(?:^|[:\\-,[{]\\s+)(${quote})`, 'gm');
  let start = at.start - 1;
  let balance = 0;
  for (const match of at.text.slice(0, at.start).matchAll(opening)) {
    const from = match.index + match[0].length;
    if (from <= balance) continue;
    const closing = closingQuote(at.text, from, quote);
    start = from - 1;
    if (closing === -1) break;
    balance = closing;
  }
  const name = quote === '"' ? 'Ce guillemet' : 'Cette apostrophe';
  const closed = quote === '"' ? 'n’est pas refermé' : 'n’est pas refermée';
  return { rule: 'guillemet-non-ferme', message: `${name} ${closed}.`, hint: `Ajoutez ${quote} à la fin du texte.`, start, end: start + 1 };
}

function closingQuote(text: string, from: number, quote: string): number {
  const pattern = quote === '"' ? /\\[\s\S]|"/g : /''|'/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (match[0] === quote) return match.index + 1;
  return -1;
}

function unclosed(at: Case): Said {
  const closing = at.message.includes(']') ? ']' : '}';
  const opening = closing === ']' ? '[' : '{';
  let depth = 0;
  let start = at.start;
  for (let i = at.start - 1; i >= 0 && i > at.start - 10_000; i--) {
    if (at.text[i] === closing) depth++;
    if (at.text[i] === opening && depth-- === 0) {
      start = i;
      break;
    }
  }
  const name = closing === ']' ? 'Ce crochet' : 'Cette accolade';
  const message = `${name} n’est pas ${closing === ']' ? 'refermé' : 'refermée'}.`;
  return {
    rule: 'crochet-non-ferme',
    message,
    hint: `Ajoutez ${closing} à la fin de la liste, ou mettez le texte entre guillemets.`,
    start,
    end: start + 1,
  };
}

function afterQuote(at: Case): Said {
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

function unexpected(at: Case): Said {
  const before = at.text.slice(lineStartBefore(at.text, at.start), at.start);
  if (/at node end/.test(at.message) && /["']$/.test(before.trimEnd()))
    return afterQuote({ ...at, start: before.trimEnd().length + at.start - before.length });
  if (/block-seq-ind/.test(at.message)) {
    return {
      rule: 'liste-mal-placee',
      message: 'Une liste ne commence pas sur la ligne de sa clé.',
      hint: 'Allez à la ligne avant le tiret.',
    };
  }
  if (/Unexpected ,|empty item/.test(at.message)) {
    return {
      rule: 'virgule-manquante',
      message: 'Deux virgules se suivent, ou une virgule ouvre la liste.',
      hint: 'Retirez la virgule de trop.',
    };
  }
  if (/^Block scalar header/.test(at.message)) {
    return {
      rule: 'caractere-inattendu',
      message: 'Rien ne peut suivre « | » ou « > » sur sa ligne.',
      hint: 'Le texte commence à la ligne suivante, en retrait.',
    };
  }
  if (before.trim() === '' && at.start > 0) return indent({ ...at, codes: new Set() });
  const message = `${cite(at.text.slice(at.start, Math.min(at.end, lineEndAfter(at.text, at.start))))} n’est pas à sa place ici.`;
  return { rule: 'caractere-inattendu', message, hint: 'Si c’est du texte, mettez-le entre guillemets.' };
}
