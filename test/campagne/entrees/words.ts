import type { Random } from '../random.ts';

const PLAIN = [
  ...'la ville de Bourges et l’État s’engagent à renforcer la présence humaine sur la voie publique avant la fin du mandat'.split(
    ' ',
  ),
  ...'policiers municipaux caméras 12 % 1 500 € n° 3 2027-2030 « Cœur de ville » (a) ; ! ? – — … l’œuvre Ÿ Œ ª ½ ² œ'.split(
    ' ',
  ),
];
/** Tokens that Markdown, directives, templates, XML or terminals interpret. */
const HOSTILE = [
  ...'# ## - + * > 1. 1) --- === *** ``` ~~~ | || \\ \\\\ ` ** _ __ [ ] ]( [x]: ![ < > <br> <b> <!-- --> &amp; &#35; & : :: ::: :::fiche'.split(
    ' ',
  ),
  ...':x[y]{z} ::saut-de-page { } {{ }} {{{ $$ ~~ %%EOF endobj stream ]]> </rdf:li> \\(() http://x.fr javascript:alert(1) __proto__ constructor'.split(
    ' ',
  ),
  ...[
    '\u00a0',
    '\u202f',
    '\u2011',
    '\u0301',
    'e\u0301',
    '漢字',
    '😀',
    '👩‍👧',
    'שלום',
    'ﬁ',
    '\ufe0f',
    'İ',
    'ß',
    'a'.repeat(300),
    '\t',
    '\n',
    '\n\n',
    '  ',
    "'",
    '"',
  ],
];

/** A text as people type it, or with tokens and unusual characters; on one line unless `lines`. */
export function texte(h: Random, lines = false): string {
  const hostile = h.chance(0.4) ? 0.5 : 0;
  const words = Array.from({ length: 1 + h.below(12) }, () =>
    h.pick(h.chance(hostile) ? HOSTILE : PLAIN),
  ).join(h.chance(0.9) ? ' ' : '');
  return lines ? words : words.replace(/[\t\n]/g, ' ');
}

/** The text as a quoted YAML scalar, whatever it contains. */
export const quoted = (text: string) =>
  singly(text)
    ? `'${text.replaceAll("'", "''")}'`
    : `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;

// The length of the text decides between double and single quotes.
const singly = (text: string) => text.length % 2 === 0 && !/[\n\t]/.test(text);

/** Values of other types than text, and unlikely values. */
export const VALUES = [
  ...'~ null true false oui non yes 0 -0 -1 1e3 1e999 .inf -.inf .nan 0x1F 0o17 0b1 010 1_000 12,5 1.5.2 999999999999999999999 0.1 .5 5.'.split(
    ' ',
  ),
  ...'2026 2026-02-30 2026-13-01 31/12/2026 2027-T5 2027-S2 2028-1 1.2028 permanent a_determiner [] {} [[]] [~] {a: } {a: 1} [a, b] *a &a !!str !x'.split(
    ' ',
  ),
  ...'| > |- >+ |2 "" \'\' " \' "a" b @a `a` %a ? - : a: b: a # : #x , ] } -- --- ... 01004 2A004 18033 200068666 ville prefet inconnu __proto__ constructor toString'.split(
    ' ',
  ),
  ...[
    '1 500',
    '1\u202f500',
    '1,5 million',
    '12 k',
    '3 douzaines',
    'entre 3 et 4 millions',
    '10 %',
    'de 52 à 81',
    'fin 2027',
    '1er trimestre 2027',
    'TODO',
    '“a”',
    '« a »',
  ],
  ...[
    '"a: b"',
    'a: b',
    'a # b',
    'a #b',
    '"\\u0000"',
    '"\\ud800"',
    '"\\q"',
    '"a\nb"',
    "'l'été'",
    '|\n  a\n b',
    '>\n\n\n',
    '"a" # csi: ignorer',
    '\u00a0x',
    'x\u00a0',
    '\u200bx',
    '\u202ex',
  ],
];

/** Tokens of YAML syntax, for any position in a line. */
export const TOKENS = [
  ...[
    '&a ',
    '*a',
    '*a ',
    '<<: ',
    '<<: *a',
    '!!str ',
    '!',
    '? ',
    '- ',
    '- - ',
    '--- ',
    '\n---\n',
    '\n...\n',
    '...',
    '|',
    '>-',
    '|+\n',
    '\t',
    ' \t',
    '%',
    '%YAML 1.2\n',
    '{',
    '[',
    '}',
    ']',
  ],
  ...[
    '"',
    "'",
    ': ',
    ':',
    ' :',
    ' #',
    '#',
    ',',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\0',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2011',
    'e\u0301',
    '👩‍👧',
    '\x1b[31m',
    '\x07',
    '\\',
    '"\\',
    '{{',
    '`',
    '@',
  ],
  ...[
    '# csi: ignorer montant-rond : TODO',
    ' # csi: ignorer',
    '# csi: ignorer echeance-hors-duree : vu en comité',
    '# csi-ignorer x',
    '::error::',
    '[0m',
  ],
];
