import { cite } from '../../kernel/french/quote.ts';
import { type Case, lineEndAfter, lineStartBefore, restOfLine, type Said } from './case.ts';
import { afterQuote, bulletHint, colonInText, quotedHint, tab, unclosed, unclosedQuote } from './quotes.ts';

/** The French sentence for an error code of the YAML parser, and a better place for it where there is one. */
export function say(code: string, at: Case): Said {
  switch (code) {
    case 'TAB_AS_INDENT':
      return tab(at.start, at.end);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return at.codes.has('MULTILINE_IMPLICIT_KEY') || /sequence/.test(at.message)
        ? indent(at)
        : colonInText(at);
    case 'MULTILINE_IMPLICIT_KEY':
      if (at.codes.has('BLOCK_IN_FLOW')) return blockInFlow(at);
      return /flow sequence/.test(at.message) ? missingComma() : keyWithoutColon(at);
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
        hint: bulletHint(restOfLine(at)) ?? reservedHint(restOfValue(at)),
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
      return blockInFlow(at);
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

// A sign alone is what was left of a text, or typed by mistake: between quotation marks it would be printed.
const reservedHint = (value: string): string =>
  /[\p{L}\p{N}]/u.test(value) ? quotedHint(value) : 'Écrivez le texte qui manque, ou effacez ce signe.';

// Between brackets a text ends with its element.
function restOfValue(at: Case): string {
  const bracketed = /[[{]/.test(at.text.slice(lineStartBefore(at.text, at.start), at.start));
  return bracketed ? restOfLine(at).replace(/\s*[,\]}].*$/, '') : restOfLine(at);
}

function indent(at: Case): Said {
  // What goes wrong is the line that ends the range: « a: 1 » then a line in retreat.
  const multiline = at.codes.has('MULTILINE_IMPLICIT_KEY') && at.codes.has('BLOCK_AS_IMPLICIT_KEY');
  let line = lineStartBefore(at.text, at.start);
  const next = lineEndAfter(at.text, at.start) + 1;
  if (next < at.text.length && (multiline || /^\s*$/.test(at.text.slice(at.start, next)))) line = next;
  while (/^\s*\n/.test(at.text.slice(line, lineEndAfter(at.text, line) + 1)))
    line = lineEndAfter(at.text, line) + 1;
  const start = line + at.text.slice(line, lineEndAfter(at.text, line)).search(/\S|$/);
  const end = start + restOfLine({ text: at.text, start }).length;
  const tabs = at.text.slice(line, start);
  if (tabs.includes('\t')) return tab(line + tabs.indexOf('\t'), line + tabs.lastIndexOf('\t') + 1);
  const glued = /^-(?=[^\s-])/.exec(at.text.slice(start, end));
  if (glued) return missingSpace(start, 'après le tiret', `- ${at.text.slice(start + 1, end)}`);
  const message = 'Cette ligne n’est pas en face de celles du même niveau.';
  return {
    rule: 'retrait-incorrect',
    message,
    hint: 'Comptez les espaces en début de ligne : deux de plus à chaque niveau.',
    start,
    end,
  };
}

function keyWithoutColon(at: Case): Said {
  const line = restOfLine(at);
  const glued = /^[\w-]+:(?=\S)/.exec(line);
  if (glued)
    return missingSpace(
      at.start + glued[0].length - 1,
      'après le deux-points',
      `${glued[0]} ${line.slice(glued[0].length)}`,
    );
  if (/^-(\s|$)/.test(line)) return indent({ ...at, codes: new Set() });
  return missingColon(at.start, line);
}

function missingColon(start: number, line: string): Said {
  const message = `${cite(line)} n’est ni une clé ni la suite de la ligne précédente.`;
  const hint = /^[\w-]+$/.test(line)
    ? `Une clé est suivie d’un deux-points et d’une espace : ${line}: …`
    : (bulletHint(line) ??
      'Un texte de plusieurs lignes, ou de plusieurs paragraphes, se met en retrait sous sa clé ; « | » après le deux-points garde ses lignes.');
  return { rule: 'deux-points-manquant', message, hint, start, end: start + Math.max(1, line.length) };
}

function missingSpace(start: number, where: string, example?: string): Said {
  const hint = example && example.length <= 80 ? `Écrivez : ${example}` : 'Ajoutez une espace.';
  return { rule: 'espace-manquante', message: `Il manque une espace ${where}.`, hint, start, end: start + 1 };
}

const missingComma = (): Said => ({
  rule: 'virgule-manquante',
  message: 'Il manque une virgule entre deux éléments.',
  hint: 'Entre crochets, on écrit : [a, b].',
});

// A dash; a key on a line of its own; or, on the line of what is before it, a key or a text with a colon.
function blockInFlow(at: Case): Said {
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

function missingCharacter(at: Case): Said {
  if (/closing/.test(at.message)) return unclosedQuote(at);
  if (/^Comments/.test(at.message)) return missingSpace(at.start, 'avant le dièse qui ouvre le commentaire');
  if (/^Implicit map keys/.test(at.message)) return keyWithoutColon(at);
  if (/space after :/.test(at.message)) return missingSpace(at.start, 'après le deux-points');
  if (/white space/.test(at.message)) return missingSpace(at.start, 'après le repère');
  if (/^Missing ,/.test(at.message)) {
    return missingComma();
  }
  if (/without - indicator/.test(at.message)) {
    return {
      ...indent({ ...at, codes: new Set() }),
      rule: 'tiret-manquant',
      message: 'Il manque le tiret de cet élément de liste.',
      hint: 'Chaque élément commence par un tiret et une espace.',
    };
  }
  if (/^Flow/.test(at.message)) return unclosed(at);
  return unexpected(at);
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
