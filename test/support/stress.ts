/** Makes a text of about `size` characters with one element of YAML very often, very deep or very long. */
export interface Element {
  name: string;
  text(size: number): string;
}

const repeated = (name: string, one: string | ((i: number) => string), head = '', tail = ''): Element => ({
  name,
  text: (size) => {
    const each = typeof one === 'string' ? () => one : one;
    const count = Math.max(1, Math.floor((size - head.length) / each(1000).length));
    return head + Array.from({ length: count }, (_, i) => each(i)).join('') + tail;
  },
});
const nested = (name: string, open: string, close: string, head = 'a: '): Element => ({
  name: `nested ${name}`,
  text: (size) => {
    const depth = Math.floor(size / (open.length + close.length));
    return `${head}${open.repeat(depth)}${close.repeat(depth)}\n`;
  },
});
/**
 * Lines whose indentation rises and falls again up to the deepest allowed: refusing a greater depth costs
 * nothing.
 */
const stairs = (name: string, step: string): Element =>
  repeated(
    `stairs of ${name}`,
    (i) => `a${i}:\n${Array.from({ length: 20 }, (_, d) => `${'  '.repeat(d + 1)}${step}\n`).join('')}`,
  );
const long = (name: string, one: string, head: string, tail = ''): Element => ({
  ...repeated(`long ${name}`, one, head, `${tail}\n`),
});

/** Every element of the syntax, and the parts of contracts. */
export const ELEMENTS: readonly Element[] = [
  repeated('keys', (i) => `k${i}: v\n`),
  repeated('keys without value', (i) => `k${i}:\n`),
  repeated('known keys', 'titre: v\n'),
  repeated('keys between quotation marks', (i) => `"k ${i}": v\n`),
  repeated('explicit keys', (i) => `? k${i}\n: v\n`),
  repeated('empty keys', ': v\n'),
  repeated('merge keys', (i) => `k${i}: { <<: *m }\n`, 'm: &m { a: b }\n'),
  repeated('items', '  - mot\n', 'visas:\n'),
  repeated('empty items', '  -\n', 'visas:\n'),
  repeated('items that are maps', '  - { type: commune }\n', 'parties:\n'),
  repeated(
    'items of keys',
    (i) => `  - id: p${i}\n    nom: La ville\n    role: signataire\n    typ: commune\n`,
    'parties:\n',
  ),
  repeated(
    'items at one id',
    '  - id: p\n    nom: La ville\n    role: signataire\n    type: commune\n',
    'parties:\n',
  ),
  repeated('numbers', '  - 12 000\n', 'visas:\n'),
  repeated('dates', '  - { date: 31/12/2026 }\n', 'deliberations:\n'),
  repeated(
    'references',
    (i) => `  - id: e${i}\n    contrepartie_de: [e${i + 1}]\n    porteurs: [p${i}]\n`,
    'axes:\n- engagements:\n',
  ),
  repeated('flow items', 'mot, ', 'visas: [', ']\n'),
  repeated('flow items on lines', '  mot,\n', 'visas: [\n', '  mot]\n'),
  repeated('flow pairs', (i) => `k${i}: v, `, 'a: {', '}\n'),
  repeated('flow single pairs', 'k: v, ', 'a: [', ']\n'),
  repeated('flow lists', '[a], ', 'a: [', ']\n'),
  repeated('commas', ',', 'a: [', ']\n'),
  repeated('dashes', '- ', 'a:\n  '),
  repeated('dashes on lines', '-\n'),
  repeated('comments', '# un commentaire\n'),
  repeated('comments set in', '      # un commentaire\n', 'a:\n'),
  repeated('comments after values', (i) => `k${i}: v # un commentaire\n`),
  repeated('comments with a key', '# cle: valeur "\n'),
  repeated('comments in a flow list', '  a, # mot\n', 'a: [\n', '  b]\n'),
  repeated('exceptions', '# csi: ignorer montant-rond : accord du comité du 3 mai\n'),
  repeated('exceptions after values', (i) => `k${i}: v # csi: ignorer montant-rond : accord du comité\n`),
  repeated('exceptions without reason', '# csi: ignorer\n'),
  repeated('blank lines', '\n'),
  repeated('lines of blanks', '    \n'),
  repeated('blank lines in a text', '\n', 'a: b\n', '  c\n'),
  repeated('blank lines between quotation marks', '\n', 'a: "b', 'c"\n'),
  repeated('blank lines between apostrophes', '\n', "a: 'b", "c'\n"),
  repeated('blank lines in a folded text', '\n', 'a: >\n  b\n', '  c\n'),
  repeated('blank lines in a literal text', '\n', 'a: |\n  b\n', '  c\n'),
  repeated('blank lines that end a folded text', '\n', 'a: >+\n  b\n'),
  repeated('blank lines in a flow list', '\n', 'a: [b,', 'c]\n'),
  repeated('blank lines after a key', '\n', 'a:\n', '  b: c\n'),
  repeated('lines and blank lines of a text', '  mot\n\n', 'a:\n'),
  repeated('lines of a plain text', '  un mot\n', 'a:\n'),
  repeated('lines between quotation marks', '  un mot\n', 'a: "\n', '  "\n'),
  repeated('lines between apostrophes', '  un mot\n', "a: '\n", "  '\n"),
  repeated('lines of a literal text', '  un mot\n', 'a: |\n'),
  repeated('lines of a folded text', '  un mot\n', 'a: >\n'),
  repeated('deeper lines of a folded text', '  un\n    mot\n', 'a: >\n'),
  repeated('lines with a key in a literal text', '  cle: mot\n', 'a: |\n'),
  repeated('literal texts', (i) => `k${i}: |\n  mot\n`),
  repeated('quoted texts', (i) => `k${i}: "un mot"\n`),
  repeated('escapes', '\\n\\u00e9\\"', 'a: "', '"\n'),
  repeated('wrong escapes', '\\q', 'a: "', '"\n'),
  repeated('escaped line ends', 'a\\\n  ', 'a: "', '"\n'),
  repeated('doubled apostrophes', "''", "a: '", "'\n"),
  repeated('anchors', (i) => `k${i}: &a${i} v\n`),
  repeated('anchors of a list', '&a b, ', 'a: [', ']\n'),
  repeated('anchors of groups', (i) => `k${i}: &a${i} { a: b }\n`),
  repeated('aliases', '*a, ', 'a: &a 1\nb: [', ']\n'),
  repeated('aliases on lines', '  - *a\n', 'a: &a { b: c }\nb:\n'),
  repeated('aliases of as many anchors', (i) => `k${i}: &a${i} v\nl${i}: *a${i}\n`),
  repeated('aliases that lead nowhere', (i) => `k${i}: *a${i}\n`),
  repeated('aliases of themselves', (i) => `k${i}: &a${i} [*a${i}]\n`),
  repeated('tags', (i) => `k${i}: !!str v\n`),
  repeated('unknown tags', (i) => `k${i}: !x v\n`),
  repeated('exclamation marks', (i) => `k${i}: ! v\n`),
  repeated('directives', '%YAML 1.2\n'),
  repeated('documents', 'a: b\n---\n'),
  repeated('ends of documents', '...\n'),
  repeated('reserved signs', (i) => `k${i}: @a\n`),
  repeated('percents', (i) => `k${i}: %a\n`),
  repeated('colons in texts', (i) => `k${i}: a: b\n`),
  repeated('words without colon', 'mot\n'),
  repeated('keys without a blank', (i) => `k${i}:v\n`),
  repeated('text after quotation marks', (i) => `k${i}: "a" b\n`),
  repeated('lines set in by tabs', '\tk: v\n', 'a:\n'),
  repeated('tabs in lines', (i) => `k${i}:\tv\n`),
  repeated('lines out of their column', (i) => `k${i}:\n   a: b\n  c: d\n`),
  repeated('open quotation marks', (i) => `k${i}: "v\n`),
  repeated('open brackets', (i) => `k${i}: [v\n`),
  repeated('curly quotation marks', (i) => `k${i}: “v”\n`),
  repeated('no-break spaces', (i) => `k${i} :\u00a0v\n`),
  repeated('no-break indentation', '\u00a0\u00a0k: v\n', 'a:\n'),
  repeated('bullets', '  • mot\n', 'visas:\n'),
  repeated('invisible characters', (i) => `k${i}: a\u200bb\n`),
  repeated('soft hyphens', 'a\u00ad', 'a: '),
  repeated('letters and accents', 'e\u0301', 'titre: '),
  repeated('emoji', '👩‍👧', 'titre: '),
  repeated('wrong values', '  - titre: 12\n    nature: x\n', 'annexes:\n'),
  nested('flow lists', '[', ']'),
  nested('flow maps', '{a: ', '}'),
  nested('quoted in flow lists', '["', '"]'),
  nested('dashes', '- ', '', 'a:\n  '),
  nested('question marks', '? ', ''),
  nested('parentheses', '(', ')'),
  stairs('keys', 'a:'),
  stairs('dashes', '- a:'),
  long('key', 'k', '', ': v'),
  long('key between quotation marks', 'k ', '"', '": v'),
  long('text', 'mot ', 'titre: '),
  long('word', 'x', 'titre: '),
  long('text between quotation marks', 'mot ', 'titre: "', '"'),
  long('comment', 'mot ', '# '),
  long('comment after a value', 'mot ', 'a: b # '),
  long('number signs', '#', '# '),
  long('number signs between blanks', ' #', 'a: b'),
  long('colons', ':', 'a: b'),
  long('colons between blanks', ': ', 'a: '),
  long('blanks', ' ', 'a: b', 'c'),
  long('blanks after a value', ' ', 'a: b'),
  long('blanks before a colon', ' ', 'a', ': b'),
  long('blanks after a colon', ' ', 'a: ', 'b'),
  long('blanks after quotation marks', ' ', 'a: "b"', 'c'),
  long('blanks before a comment', ' ', 'a: b', '#'),
  long('blanks in front', ' ', '', 'a: b'),
  long('no-break spaces', '\u00a0', 'a: b', 'c'),
  long('tabs', '\t', 'a: b', 'c'),
  long('tabs in front', '\t', '', 'a: b'),
  long('tabs and blanks', '\t ', 'a: b', 'c'),
  long('anchor', 'x', 'a: &', ' b'),
  long('alias', 'x', 'a: *'),
  long('tag', 'x', 'a: !', ' b'),
  long('digits', '9', 'version: '),
  long('groups of digits', '999 ', 'version: '),
  long('zeros', '0', 'version: '),
  long('id', 'a-', 'axes:\n- id: '),
  long('address', 'https://', 'annexes:\n- url: '),
  long('dashes in a line', '-', 'a: '),
  long('dashes and blanks', ' -', 'a: -'),
  long('quotation marks', '"', 'a: '),
  long('quotation marks and blanks', '" ', 'a: '),
  long('apostrophes', "'", 'a: '),
  long('backslashes', '\\', 'a: "', '"'),
  long('brackets closed', ']', 'a: '),
  long('brackets open', '[', 'a: '),
  long('commas', ', ', 'a: ['),
  long('bars', '|', 'a: '),
  long('angles', '>', 'a: '),
  long('plus signs', '+', 'a: |'),
  long('exclamation marks', '!', 'a: '),
  long('ampersands', '& ', 'a: '),
  long('question marks', '?', ''),
  long('percents', '%', ''),
  long('dots', '.', ''),
  long('equals', '=', 'a: '),
  long('underscores', '_', 'axes: '),
  long('invisible characters', '\u200b', 'a: '),
  long('exception', 'x ', '# csi: ignorer montant-rond : '),
  long('exception names', 'x, ', '# csi: ignorer '),
];

const sound = 'version: 1\ndocument: { type: contrat, titre: Contrat, statut: projet }\n';

/** One problem in a text, so that the code that explains problems reads it. */
export const FAULTS: Readonly<Record<string, { before?: string; after?: string }>> = {
  none: {},
  'a tab above': { before: 'z:\n\ta: b\n' },
  'a tab below': { after: 'z:\n\ta: b\n' },
  'bad indentation above': { before: 'z:\n    a: b\n  c: d\n' },
  'bad indentation below': { after: 'z:\n    a: b\n  c: d\n' },
  'an open quotation mark above': { before: 'z: "a\ny: b\n' },
  'an open quotation mark below': { after: 'z: "a\ny: b\n' },
  'an open bracket above': { before: 'z: [a\ny: b\n' },
  'text after quotation marks below': { after: 'z: "a" b\n' },
  'a key twice': { after: 'version: 1\n' },
  'a colon in a text': { before: 'z: a: b\n' },
  'a character that is not allowed': { before: 'z: a\u200bb\n' },
};

/** A file with an element many times, and one problem. */
export function stressed(element: Element, problem: string, size: number): string {
  const { before = '', after = '' } = FAULTS[problem] ?? {};
  const text = element.text(size);
  return `${sound}${before}${text}${text.endsWith('\n') ? '' : '\n'}${after}`;
}
