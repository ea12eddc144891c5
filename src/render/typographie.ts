const NARROW = '\u202f';
const NBSP = '\u00a0';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** Addresses are printed as typed: a space slipped into one would break it. */
const ADDRESS = /((?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+)/;

const RULES: readonly (readonly [RegExp, string | ((match: string) => string)])[] = [
  [/(?<=\p{L})'/gu, '’'],
  [/"([^"]+)"/g, '«$1»'],
  [/\.{3,}/g, '…'],
  [/«\s*/g, `«${NARROW}`],
  [/\s*»/g, `${NARROW}»`],
  [/\s+([;!?])/g, `${NARROW}$1`],
  [/(?<=[\p{L}\p{N})\]»’])([;!?]+)(?=\s|$)/gu, `${NARROW}$1`],
  [/\s+:(?=\s|$|\*)/g, `${NBSP}:`],
  [/(?<=[\p{L}\p{N})\]»])\s*:(?=\s)/gu, `${NBSP}:`],
  [/\b\d{1,3}(?: \d{3})+(?!\d)/g, (thousands) => thousands.replaceAll(' ', NARROW)],
  [/(?<=\d)\s*([%‰€])/g, `${NARROW}$1`],
  [/\b([nN]°)\s*(?=\S)/g, `$1${NBSP}`],
  [/\b(M\.|Mme|MM\.|Mmes|art\.|articles?|p\.) (?=[\p{Lu}\d])/gu, `$1${NBSP}`],
  [/\b([LRD]\.) ?(?=\d{2,})/g, `$1${NBSP}`],
  [new RegExp(`\\b(\\d{1,2}|1er) (?=(?:${MONTHS})\\b)`, 'g'), `$1${NBSP}`],
];

function correct(text: string): string {
  return RULES.reduce((done, [pattern, mark]) => done.replace(pattern, mark as string), text);
}

/**
 * Text in French typography (Lexique des règles typographiques en usage à l'Imprimerie nationale): U+202F before `; ! ?`, inside « » and in
 * thousands, U+00A0 before `:`, curly apostrophes, ellipses. Applied twice, it changes nothing; addresses are left as typed.
 */
export function typographie(text: string): string {
  return text
    .normalize('NFC')
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : correct(part)))
    .join('');
}
