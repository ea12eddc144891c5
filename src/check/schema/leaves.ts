import { cite } from '../../kernel/french/quote.ts';
import { quotedHint } from '../../source/problems/index.ts';
import { colour } from './colours.ts';
import { explainNumber } from './figures.ts';
import { slug } from './ids.ts';
import { asKeyboard } from './keyboard.ts';
import { asTyped, truthOf, wrongType } from './kinds.ts';
import type { Explanation, WrongLeaf } from './wrong.ts';
import { date } from './wrong-dates.ts';

/** Explains a wrong value for each leaf definition of the schema: what is expected there, and what was found. */
export const LEAVES: Readonly<Record<string, (wrong: WrongLeaf) => Explanation>> = {
  texte: (wrong) => text(wrong),
  texte_court: (wrong) => tooLong(wrong) ?? text(wrong),
  source_citee: (wrong) => text(wrong),
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
  couleur: colour,
  empreinte: (wrong) =>
    wrongType(
      '« sha256: » et 64 chiffres hexadécimaux en minuscules',
      wrong,
      'csi écrit les empreintes : csi avenant preparer celle du contrat signé, csi diagnostic celle d’un fichier lu.',
    ),
  code_region: (wrong) => code(wrong, 2, 'un code INSEE de région, comme "53" ou "11"'),
  controle: (wrong) =>
    wrongType(
      'huit chiffres hexadécimaux en minuscules, entre guillemets',
      wrong,
      'csi diagnostic écrit la clé de contrôle : retirez cette ligne si les chiffres viennent de vous.',
    ),
};

function text(wrong: WrongLeaf, expected = 'un texte'): Explanation {
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

function tooLong({ key, value }: WrongLeaf): Explanation | undefined {
  if (typeof value !== 'string' || !/\S/.test(value)) return undefined;
  const lines = /[\n\r\u2028\u2029]/.test(value);
  return {
    rule: 'valeur-inattendue',
    message: lines
      ? `${cite(key)} attend un texte d’une seule ligne.`
      : `${cite(key)} attend un texte de 120 caractères au plus, pas de ${value.length}.`,
  };
}

// « Code pénal : article 132 » without quotation marks is read as a key and its value.
function takenForMore({ value, typed }: WrongLeaf): Explanation | undefined {
  const [entry, more] =
    value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  if (!entry || more || typeof entry[1] !== 'string' || !/\s/.test(entry[0])) return undefined;
  const message =
    'Ce texte contient un deux-points suivi d’une espace : il est lu comme une clé et sa valeur.';
  return { rule: 'deux-points-dans-un-texte', message, hint: quotedHint(typed()) };
}

// Brackets and braces open lists and groups, and a colon at the end of a text makes it a key. The hint quotes what was typed, if it is
// short.
function inBrackets({ value, typed }: WrongLeaf): string | undefined {
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

function identifiant(wrong: WrongLeaf): Explanation {
  const { value, written } = wrong;
  if (typeof value === 'number' || typeof value === 'boolean')
    return wrongType('un identifiant', wrong, `Mettez-le entre guillemets : "${written ?? value}"`);
  if (typeof value !== 'string') return wrongType('un identifiant', wrong);
  const fixed = slug(asKeyboard(value));
  const message = `${cite(value)} n’est pas un identifiant : des minuscules sans accent, des chiffres et des traits d’union.`;
  const hint = idHint(fixed, wrong.ids());
  return { rule: 'identifiant-mal-forme', message, ...(hint && { hint }) };
}

// Where something is referred to, only an existing id of the right kind can be meant.
function idHint(fixed: string, wanted: readonly string[]): string | undefined {
  if (wanted.length === 0) return fixed && fixed.length <= 60 ? `Écrivez : ${fixed}` : undefined;
  // An id that is malformed itself is compared, and proposed, in its correct form.
  const known = wanted.map(slug);
  if (known.filter((id) => id === fixed).length === 1) return `Écrivez : ${fixed}`;
  return known.length <= 12 ? `Identifiants possibles ici : ${known.join(', ')}.` : undefined;
}

function boolean(wrong: WrongLeaf): Explanation {
  const meant = truthOf(wrong.value);
  return wrongType('true (oui) ou false (non)', wrong, meant && `Écrivez : ${wrong.key}: ${meant}`);
}

function number(wrong: WrongLeaf, expected: string): Explanation {
  const { key, value, bound } = wrong;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const bounded = bound && !expected.includes('de 1990') ? `${expected} (${bound})` : expected;
    // 44.712 may mean 44 712: in French tables a point may separate thousands.
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
  return explainNumber({ ...wrong, value }, expected);
}

function code(wrong: WrongLeaf, length: number, expected: string): Explanation {
  const { written } = wrong;
  const value = asTyped(wrong);
  if (typeof value !== 'number' && typeof value !== 'string') return wrongType(expected, wrong);
  const typed = asKeyboard(written ?? String(value))
    .replace(/[\s_.-]/g, '')
    .toUpperCase();
  // A SIREN number never starts with a zero, so none can be lost.
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
