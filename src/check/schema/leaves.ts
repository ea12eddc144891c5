import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { quotedHint } from '../../source/problems/index.ts';
import { dateFault, yearIn } from './dates.ts';
import { numberSaid } from './figures.ts';
import { slug } from './ids.ts';
import { asKeyboard } from './keyboard.ts';
import type { Said, Wrong } from './wrong.ts';

/** The sentence for each leaf definition of the schema: what is expected there, said of the value that is not it. */
export const LEAVES: Readonly<Record<string, (wrong: Wrong) => Said>> = {
  texte: (wrong) => text(wrong),
  string: (wrong) => text(wrong),
  identifiant,
  date: (wrong) => date(wrong, 'une date', []),
  periode: (wrong) => date(wrong, 'une date ou une période', ['periode']),
  echeance: (wrong) => date(wrong, 'une échéance', ['periode', 'permanent']),
  annee: (wrong) => number(wrong, 'une année sur quatre chiffres, de 1990 à 2100'),
  code_insee: (wrong) => code(wrong, 5, 'un code INSEE : cinq caractères, comme "18033" ou "2A004"'),
  siren: (wrong) => code(wrong, 9, 'un numéro SIREN : neuf chiffres, comme "243100518"'),
  code_departement: (wrong) => code(wrong, 2, 'un code de département, comme "18", "2A" ou "971"'),
  number: (wrong) => number(wrong, 'un nombre'),
  integer: (wrong) => number(wrong, 'un nombre entier'),
  valeur: (wrong) => number(wrong, 'un nombre, ou une fourchette comme { minimum: 40, maximum: 90 }'),
  'number|texte': (wrong) => text(wrong, 'un nombre ou un texte'),
  boolean,
};

const wrongType = (expected: string, { key, value }: Wrong, hint?: string): Said => ({
  rule: 'valeur-inattendue',
  message: `${cite(key)} attend ${expected}, pas ${kindOf(value)}.`,
  ...(hint && { hint }),
});

/** What a value is, in French, with its article: « un nombre (12) », « une liste ». */
export function kindOf(value: unknown): string {
  if (value === null) return 'une valeur vide';
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object') return 'un groupe de clés';
  if (typeof value === 'boolean') return value ? 'vrai (true)' : 'faux (false)';
  if (Number.isNaN(value)) return 'une valeur qui n’est aucun nombre';
  if (typeof value === 'number')
    return Number.isFinite(value) ? `un nombre (${value})` : 'une valeur infinie';
  return cite(value);
}

function text(wrong: Wrong, expected = 'un texte'): Said {
  const { key, value, written } = wrong;
  if (typeof value === 'string')
    return {
      rule: 'texte-vide',
      message: `${cite(key)} est un texte vide.`,
      hint: 'Écrivez le texte, « à compléter », ou retirez la clé.',
    };
  if (typeof value === 'number' || typeof value === 'boolean')
    return wrongType(expected, wrong, `Mettez le texte entre guillemets : "${written ?? value}"`);
  return takenForMore(wrong) ?? wrongType(expected, wrong, inBrackets(wrong));
}

// « Code pénal : article 132 » without quotation marks is a key and its value.
function takenForMore({ value, typed }: Wrong): Said | undefined {
  const [entry, more] =
    value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  if (!entry || more || typeof entry[1] !== 'string' || !/\s/.test(entry[0])) return undefined;
  const message =
    'Ce texte contient un deux-points suivi d’une espace : il est lu comme une clé et sa valeur.';
  return { rule: 'deux-points-dans-un-texte', message, hint: quotedHint(typed()) };
}

// Brackets and braces open lists and groups; a colon at the end of a text, a key. What is proposed is what is typed, on one line and bare.
function inBrackets({ value, typed }: Wrong): string | undefined {
  const text = typed();
  const bare = text.length > 2 && text.length <= 70 && !/["'\\\n]/.test(text);
  if (Array.isArray(value)) {
    const only = value.length === 1 && typeof value[0] === 'string' && text.startsWith('[') && bare;
    return only ? `Un texte entre crochets est lu comme une liste : écrivez "${text}"` : undefined;
  }
  const [entry, more] = value && typeof value === 'object' ? Object.entries(value) : [];
  if (!entry || more || entry[1] !== null || !bare) return undefined;
  if (text.startsWith('{')) return `Un texte entre accolades est lu comme une clé : écrivez "${text}"`;
  return text.endsWith(':')
    ? `Un texte qui finit par un deux-points est lu comme une clé : écrivez "${text}"`
    : undefined;
}

function identifiant(wrong: Wrong): Said {
  const { value, written } = wrong;
  if (typeof value === 'number' || typeof value === 'boolean')
    return wrongType('un identifiant', wrong, `Mettez-le entre guillemets : "${written ?? value}"`);
  if (typeof value !== 'string') return wrongType('un identifiant', wrong);
  const fixed = slug(asKeyboard(value));
  const message = `${cite(value)} n’est pas un identifiant : des minuscules sans accent, des chiffres et des traits d’union.`;
  const hint = idHint(fixed, wrong.ids());
  return { rule: 'identifiant-mal-forme', message, ...(hint && { hint }) };
}

// Where something is named, only the id of a thing of the wanted kind can be meant.
function idHint(fixed: string, wanted: readonly string[]): string | undefined {
  if (wanted.length === 0) return fixed && fixed.length <= 60 ? `Écrivez : ${fixed}` : undefined;
  // An id that is badly written itself will be told, and written so.
  const known = wanted.map(slug);
  if (known.filter((id) => id === fixed).length === 1) return `Écrivez : ${fixed}`;
  return known.length <= 12 ? `Identifiants possibles ici : ${known.join(', ')}.` : undefined;
}

function boolean(wrong: Wrong): Said {
  const meant = truthOf(wrong.value);
  return wrongType('true (oui) ou false (non)', wrong, meant && `Écrivez : ${wrong.key}: ${meant}`);
}

/** What stands for yes (`true`) or no (`false`), as far as a hint may guess. */
export function truthOf(value: unknown): 'true' | 'false' | undefined {
  const word = String(value).trim().toLowerCase();
  if (['oui', 'yes', 'vrai', 'on', 'o', 'true'].includes(word)) return 'true';
  return ['non', 'no', 'faux', 'off', 'n', 'false'].includes(word) ? 'false' : undefined;
}

// What YAML reads as no number, or as an endless one, is cited as it is typed: « .nan », « -.inf ».
const asTyped = ({ value, written }: Wrong): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? (written ?? String(value)) : value;

function date(wrong: Wrong, expected: string, more: readonly ('periode' | 'permanent')[]): Said {
  const { key } = wrong;
  const value = asTyped(wrong);
  if (typeof value !== 'string' && typeof value !== 'number') return wrongType(expected, wrong);
  const typed = String(value).trim();
  const found = dateFault(typed, more);
  if (found.impossible)
    return {
      rule: 'date-impossible',
      message: `Cette date n’existe pas : ${cite(typed)}.`,
      hint: found.impossible,
    };
  const message = `${cite(typed)} n’est pas ${expected}.`;
  if (/^\d{4}$/.test(typed) && more.length > 0)
    return { rule: 'date-mal-ecrite', message, hint: 'Une année va de 1990 à 2100.' };
  return { rule: 'date-mal-ecrite', message, hint: dateHint(key, typed, more, found) };
}

function dateHint(
  key: string,
  typed: string,
  more: readonly string[],
  { meant, either }: ReturnType<typeof dateFault>,
): string {
  if (meant) return `Écrivez : ${key}: ${meant}`;
  if (either)
    return `Selon ce qui est voulu, écrivez ${list(
      either.map((form) => `${key}: ${form}`),
      'ou',
    )}`;
  // What waits for a date is kept as it was typed.
  const words =
    /^[\p{L}’' -]{3,50}$/u.test(typed) && /\s/.test(typed) ? ` (par exemple : "à compléter : ${typed}")` : '';
  const year = yearIn(typed);
  const periods = [`${year}-12-31`, `${year}-12`, `${year}-T4`, `${year}-S2`, `${year}`];
  const shapes = more.includes('periode')
    ? list([...periods, ...(more.includes('permanent') ? ['permanent'] : [])], 'ou')
    : `l’année, le mois et le jour, comme ${year}-12-31`;
  return `Écrivez ${shapes}, ou « à compléter »${words}.`;
}

function number(wrong: Wrong, expected: string): Said {
  const { key, value, bound } = wrong;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const bounded = bound && !expected.includes('de 1990') ? `${expected} (${bound})` : expected;
    // 44.712 for 44 712: French tables part thousands by a point.
    const thousands =
      expected.includes('entier') && /^\d{1,3}(?:\.\d{3})$/.test(wrong.written ?? '')
        ? wrong.written
        : undefined;
    const hint = thousands && `Les milliers s’écrivent sans point : ${key}: ${thousands.replace('.', '')}`;
    return {
      rule: 'nombre-hors-bornes',
      message: `${cite(key)} attend ${bounded}, pas ${value}.`,
      ...(hint && { hint }),
    };
  }
  if (typeof value !== 'string') return wrongType(expected, wrong);
  return numberSaid({ ...wrong, value }, expected);
}

function code(wrong: Wrong, length: number, expected: string): Said {
  const { written } = wrong;
  const value = asTyped(wrong);
  if (typeof value !== 'number' && typeof value !== 'string') return wrongType(expected, wrong);
  const typed = asKeyboard(written ?? String(value))
    .replace(/[\s_.-]/g, '')
    .toUpperCase();
  // A SIREN number begins with no zero that could be lost.
  const digits = length < 9 && /^\d+$/.test(typed) && typed.length === length - 1 ? `0${typed}` : typed;
  if (typeof value === 'number') {
    const plausible =
      /^\d+$/.test(digits) && (digits.length === length || (length === 2 && digits.length === 3));
    return {
      rule: 'code-sans-guillemets',
      message: `Sans guillemets, ce code est lu comme le nombre ${value}${/^0\d/.test(typed) ? ' et perd ses zéros' : ''}.`,
      hint: plausible ? `Mettez le code entre guillemets : "${digits}"` : `Il faut ${expected}.`,
    };
  }
  const plausible = digits !== value && digits.length === length;
  return {
    rule: 'code-mal-forme',
    message: `${cite(value)} n’est pas ${expected}.`,
    ...(plausible && { hint: `Écrivez : "${digits}"` }),
  };
}
