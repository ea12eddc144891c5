import { cite } from '../../phrase.ts';
import { dateFault } from './dates.ts';
import { numberIn, rangeIn } from './numbers.ts';

/** What a wrong value is told: a rule id, a French sentence, a hint. */
export interface Said {
  rule: string;
  message: string;
  hint?: string;
}

/** A wrong value: the name of its key, its data, what is typed in the file. */
export interface Wrong {
  key: string;
  value: unknown;
  written: string | undefined;
  /** The bound that a number oversteps, in words. */
  bound?: string | undefined;
}

/** The sentence for each leaf definition of the schema: what is expected there, said of the value that is not it. */
export const LEAVES: Readonly<Record<string, (wrong: Wrong) => Said>> = {
  texte: (wrong) => text(wrong),
  string: (wrong) => text(wrong),
  identifiant,
  date: (wrong) => date(wrong, 'une date', '2026-12-31', []),
  periode: (wrong) => date(wrong, 'une date ou une période', '2026-12-31, 2026-12, 2026-T4, 2026-S2 ou 2026', ['periode']),
  echeance: (wrong) => date(wrong, 'une échéance', '2026-12-31, 2026-12, 2026-T4, 2026-S2, 2026 ou permanent', ['periode', 'permanent']),
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
  if (typeof value === 'number') return Number.isFinite(value) ? `un nombre (${value})` : 'une valeur infinie';
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
  const list = Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : undefined;
  return wrongType(
    expected,
    wrong,
    list !== undefined ? `Un texte entre crochets est lu comme une liste : écrivez "[${list}]"` : undefined,
  );
}

function identifiant(wrong: Wrong): Said {
  const { value, written } = wrong;
  if (typeof value === 'number' || typeof value === 'boolean')
    return wrongType('un identifiant', wrong, `Mettez-le entre guillemets : "${written ?? value}"`);
  if (typeof value !== 'string') return wrongType('un identifiant', wrong);
  const mended = value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const message = `${cite(value)} n’est pas un identifiant : des minuscules sans accent, des chiffres et des traits d’union.`;
  return { rule: 'identifiant-mal-forme', message, ...(mended && mended.length <= 60 && { hint: `Écrivez : ${mended}` }) };
}

function boolean(wrong: Wrong): Said {
  const word = String(wrong.value).toLowerCase();
  const meant = ['oui', 'yes', 'vrai', 'on', 'o'].includes(word)
    ? 'true'
    : ['non', 'no', 'faux', 'off', 'n'].includes(word)
      ? 'false'
      : undefined;
  return wrongType('true (oui) ou false (non)', wrong, meant && `Écrivez : ${wrong.key}: ${meant}`);
}

function date(wrong: Wrong, expected: string, shapes: string, more: readonly ('periode' | 'permanent')[]): Said {
  const { key, value } = wrong;
  if (typeof value !== 'string' && typeof value !== 'number') return wrongType(expected, wrong);
  const typed = String(value).trim();
  const found = dateFault(typed, more);
  if (found.impossible) return { rule: 'date-impossible', message: `Cette date n’existe pas : ${cite(typed)}.`, hint: found.impossible };
  const message = `${cite(typed)} n’est pas ${expected}.`;
  if (/^\d{4}$/.test(typed) && more.length > 0) return { rule: 'date-mal-ecrite', message, hint: 'Une année va de 1990 à 2100.' };
  return {
    rule: 'date-mal-ecrite',
    message,
    hint: found.meant ? `Écrivez : ${key}: ${found.meant}` : `Écrivez ${shapes}, ou « à compléter ».`,
  };
}

function number(wrong: Wrong, expected: string): Said {
  const { key, value, bound } = wrong;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const bounded = bound && !expected.includes('de 1990') ? `${expected} (${bound})` : expected;
    return { rule: 'nombre-hors-bornes', message: `${cite(key)} attend ${bounded}, pas ${value}.` };
  }
  if (typeof value !== 'string') return wrongType(expected, wrong);
  const meant = numberIn(value) ?? (expected.includes('fourchette') ? rangeIn(value) : undefined);
  if (meant === value.trim()) {
    const message = `Entre guillemets, ${cite(value)} est un texte : ${cite(key)} attend ${expected}.`;
    return { rule: 'nombre-mal-ecrit', message, hint: `Écrivez le nombre sans guillemets : ${key}: ${meant}` };
  }
  const message = `${cite(value)} n’est pas un nombre : ${cite(key)} attend ${expected}.`;
  if (meant?.startsWith('{')) return { rule: 'nombre-mal-ecrit', message, hint: `Écrivez : ${key}: ${meant}` };
  const hint = meant === undefined ? 'Écrivez le nombre en chiffres.' : `Sans espace ni unité, décimales après un point : ${key}: ${meant}`;
  return { rule: 'nombre-mal-ecrit', message, hint };
}

function code(wrong: Wrong, length: number, expected: string): Said {
  const { value, written } = wrong;
  if (typeof value !== 'number' && typeof value !== 'string') return wrongType(expected, wrong);
  const typed = (written ?? String(value)).replace(/[\s_.]/g, '').toUpperCase();
  const digits = typed.length < length && /^\d+$/.test(typed) && typed.length === length - 1 ? `0${typed}` : typed;
  if (typeof value === 'number') {
    const plausible = digits.length === length || (length === 2 && digits.length === 3);
    return {
      rule: 'code-sans-guillemets',
      message: `Sans guillemets, ce code est lu comme le nombre ${value}${String(value) === typed ? '' : ' et perd ses zéros'}.`,
      hint: plausible ? `Mettez le code entre guillemets : "${digits}"` : `Il faut ${expected}.`,
    };
  }
  const plausible = digits !== value && digits.length === length;
  return { rule: 'code-mal-forme', message: `${cite(value)} n’est pas ${expected}.`, ...(plausible && { hint: `Écrivez : "${digits}"` }) };
}
