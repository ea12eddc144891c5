import { cite } from '../../kernel/french/quote.ts';
import { lineEndAfter, lineStartBefore } from '../line-ends.ts';
import { blockInFlow, missingComma, unclosed } from './brackets.ts';
import { type Case, type Described, restOfLine } from './case.ts';
import { bulletHint, quotedHint } from './hints.ts';
import { indent, keyWithoutColon, missingSpace, tab } from './indentation.ts';
import { afterQuote, colonInText, unclosedQuote } from './quotes.ts';

/** Explains an error code of the YAML parser in French, and corrects its place if the parser's is misleading. */
export function describe(code: string, at: Case): Described {
  return (Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code]?.(at) : undefined) ?? unexpected(at);
}

const RESERVED = (at: Case): Described => ({
  rule: 'caractere-reserve',
  message: `Un texte ne peut pas commencer par ${cite(at.text[at.start])} : ce caractère est réservé.`,
  hint: bulletHint(restOfLine(at)) ?? reservedHint(restOfValue(at)),
});

const ANCHOR = (): Described => ({
  rule: 'repere-mal-place',
  message: 'Ce repère (& ou *) est mal placé.',
  hint: 'Un texte qui commence par & ou * se met entre guillemets.',
});

/** The explanation of each error code of the `yaml` package. */
const EXPLANATIONS: Readonly<Record<string, (at: Case) => Described>> = {
  TAB_AS_INDENT: (at) => tab(at.start, at.end),
  BLOCK_AS_IMPLICIT_KEY: (at) =>
    at.codes.has('MULTILINE_IMPLICIT_KEY') || /sequence/.test(at.message) ? indent(at) : colonInText(at),
  MULTILINE_IMPLICIT_KEY: (at) => {
    if (at.codes.has('BLOCK_IN_FLOW')) return blockInFlow(at);
    return /flow sequence/.test(at.message) ? missingComma() : keyWithoutColon(at);
  },
  BAD_INDENT: (at) => (/^Flow/.test(at.message) ? unclosed(at) : indent(at)),
  MISSING_CHAR: missingCharacter,
  BAD_SCALAR_START: RESERVED,
  BAD_ALIAS: RESERVED,
  BAD_DQ_ESCAPE: (at) => ({
    rule: 'echappement-invalide',
    message: `Entre guillemets, ${cite(at.text.slice(at.start, at.start + 2))} n’a pas de sens.`,
    hint: 'Doublez la barre oblique inverse (\\\\), ou entourez le texte d’apostrophes.',
  }),
  TAG_RESOLVE_FAILED: (at) => ({
    rule: 'etiquette-interdite',
    message: `L’étiquette ${cite(at.text.slice(at.start, at.end))} n’est pas admise.`,
    hint: 'Un texte qui commence par un point d’exclamation se met entre guillemets.',
  }),
  BAD_DIRECTIVE: () => ({
    rule: 'caractere-reserve',
    message: 'Une ligne ne peut pas commencer par « % » : ce caractère est réservé.',
    hint: 'Retirez cette ligne, ou commencez-la par # si c’est un commentaire.',
  }),
  MULTIPLE_ANCHORS: ANCHOR,
  MULTIPLE_TAGS: ANCHOR,
  ALIAS_PROPS: ANCHOR,
  BAD_PROP_ORDER: ANCHOR,
  BLOCK_IN_FLOW: blockInFlow,
  KEY_OVER_1024_CHARS: () => ({
    rule: 'cle-invalide',
    message: 'Cette clé dépasse 1 024 caractères.',
    hint: 'Il manque sans doute un retour à la ligne ou des guillemets.',
  }),
};

// A lone punctuation mark is left over from a text or a typing mistake: quotation marks would print it.
const reservedHint = (value: string): string =>
  /[\p{L}\p{N}]/u.test(value) ? quotedHint(value) : 'Écrivez le texte qui manque, ou effacez ce signe.';

// Between brackets, a text ends with its element.
function restOfValue(at: Case): string {
  const bracketed = /[[{]/.test(at.text.slice(lineStartBefore(at.text, at.start), at.start));
  return bracketed ? restOfLine(at).replace(/\s*[,\]}].*$/, '') : restOfLine(at);
}

function missingCharacter(at: Case): Described {
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

function unexpected(at: Case): Described {
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
