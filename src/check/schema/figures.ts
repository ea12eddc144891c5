import { list } from '../../kernel/french/list.ts';
import { cite, harmless } from '../../kernel/french/quote.ts';
import type { Path } from '../../kernel/path.ts';
import { wordsIn } from '../lookups/factors.ts';
import { type Amount, amountIn } from './amounts.ts';
import { cutNumber } from './commas.ts';
import { readDate } from './dates.ts';
import { rangeIn, type TypedRange } from './ranges.ts';
import { countedAt, fits, kindOfUnit } from './units.ts';
import type { Explanation, WrongLeaf } from './wrong.ts';

const RULE = 'nombre-mal-ecrit';
/** The keys of a quantity that hold what is promised. A rate, a share, or a start and a target written there belong under other keys. */
const PROMISED: ReadonlySet<string> = new Set(['cible', 'variation', 'nombre']);

/** Explains a text where a number is expected. The number it stands for is proposed only if the whole text is understood. */
export function explainNumber(wrong: WrongLeaf & { value: string }, expected: string): Explanation {
  const { key, value } = wrong;
  const amount = amountIn(value);
  const range = expected.includes('fourchette') ? rangeIn(value) : undefined;
  if (amount && amount.value === value.trim()) {
    const message = `Entre guillemets, ${cite(value)} est un texte : ${cite(key)} attend ${expected}.`;
    return { rule: RULE, message, hint: `Écrivez le nombre sans guillemets : ${key}: ${amount.value}` };
  }
  const explained = (what: string, hint: string): Explanation => ({
    rule: RULE,
    message: `${cite(value)} ${what} : ${cite(key)} attend ${expected}.`,
    hint,
  });
  const read = range ?? amount;
  const times = read ? undefined : timesIn(wrong);
  if (times !== undefined) return explained('dit un multiplicateur', `Écrivez : multiplicateur: ${times}`);
  if (!read) {
    const isDate = (readDate(value, ['periode']).meant ?? readDate(value, ['periode']).either) !== undefined;
    return isDate
      ? explained('est une date', 'Écrivez le nombre en chiffres ; la date se met dans la clé qui la porte.')
      : explained('n’est pas un nombre', IN_FIGURES);
  }
  const cut = typeof wrong.around === 'object' && wrong.around !== null ? cutNumber(wrong.around) : undefined;
  if (cut?.name === key) return explained('n’est pas un nombre', cut.hint);
  const elsewhere = placedElsewhere(wrong, read, range);
  if (elsewhere) return explained(...elsewhere);
  if (!range && amount?.about) return explained('est un ordre de grandeur', IN_FIGURES);
  return explained('n’est pas un nombre', hintOf(wrong, read));
}

// « doubler », « x 2 », « multiplier par trois », where a quantity says what is promised.
function timesIn({ key, path, value }: WrongLeaf & { value: string }): number | undefined {
  if (!path.includes('quantite') || !PROMISED.has(key)) return undefined;
  const [, figure] = /^[×x*]\s?(\d{1,3}(?:[.,]\d{1,3})?)$/i.exec(value.trim()) ?? [];
  if (figure !== undefined) return Number(figure.replace(',', '.'));
  const [word, ...others] = wordsIn(value);
  return word && others.length === 0 && !word.isPercent && !/\d.*\d/.test(value) ? word.factor : undefined;
}

const IN_FIGURES = 'Écrivez le nombre en chiffres.';

function hintOf({ key, value }: WrongLeaf, read: Amount | TypedRange): string {
  if ('value' in read && read.other !== undefined)
    return `Écrivez ${key}: ${read.value} s’il s’agit de milliers, ou ${key}: ${read.other} s’il s’agit de décimales.`;
  const tax = read.tax ? ` (« ${read.tax} » se dit dans « objet »)` : '';
  if ('keys' in read) return `Écrivez : ${key}: ${yaml(read)}${tax}`;
  if (!/\d/.test(String(value))) return `Écrivez le nombre en chiffres : ${key}: ${read.value}`;
  return `Sans espace ni unité, décimales après un point : ${key}: ${read.value}${tax}`;
}

const yaml = (read: Amount | TypedRange): string =>
  'keys' in read ? `{ ${read.keys.map(([key, value]) => `${key}: ${value}`).join(', ')} }` : read.value;

/** The hint for a number whose unit, rate or two levels belong under other keys, with those keys. */
function placedElsewhere(
  { key, path, around, unite }: WrongLeaf,
  read: Amount | TypedRange,
  range: TypedRange | undefined,
): [what: string, hint: string] | undefined {
  const { unit, per } = read;
  const quantity = path.includes('quantite');
  const counted = countedAt(path, unite);
  if (quantity && range?.fromTo && PROMISED.has(key) && fits(unit, counted))
    return ['dit une base et une cible', fromTo(range, key, path, around)];
  if (!fits(unit, counted)) {
    const kind = kindOfUnit(unit);
    if (kind === 'pourcentage') return ['est un pourcentage', shareHint(key, path, read)];
    if (kind === 'euros') return ['est un montant', moneyHint(key, path, read)];
    if (kind === 'duree') return ['est une durée', inFiguresOf(counted, unite)];
    return [`compte ${cite(unit)}`, inFiguresOf(counted, unite)];
  }
  if (per === undefined || (path.includes('rythme') && rateOf(around) === per)) return undefined;
  const value = yaml(read);
  if (path.includes('montant') && (per === 'an' || per === 'mois') && path.at(-1) === 'montant')
    return ['revient régulièrement', `Écrivez : montant: ${value}, et par: ${per}`];
  if (path.includes('rythme') && path.at(-1) === 'valeur')
    return ['revient régulièrement', `Écrivez : valeur: ${value}, et par: ${per}`];
  if (quantity && PROMISED.has(key))
    return [
      'revient régulièrement',
      `Ce qui revient se dit par un rythme : rythme: { valeur: ${value}, par: ${per} }`,
    ];
  return [
    'revient régulièrement',
    'Cette clé attend le nombre seul : ce qui revient se dit par « rythme », ou par « par » auprès d’un montant.',
  ];
}

const rateOf = (around: unknown) => (around as { par?: unknown } | undefined)?.par;

function inFiguresOf(counted: ReturnType<typeof countedAt>, unite: string | undefined): string {
  if (counted.kind === 'euros') return 'Écrivez un montant en euros, en chiffres.';
  if (counted.kind === 'part') return 'Écrivez un pourcentage, en chiffres et sans le signe %.';
  if (counted.kind === 'annee') return 'Écrivez l’année sur quatre chiffres.';
  if (counted.kind === 'choses' && unite !== undefined)
    return `L’unité écrite ici est ${cite(unite)} : corrigez l’une ou l’autre.`;
  if (counted.kind === 'choses')
    return `Écrivez le nombre en chiffres, compté en ${list(counted.noms.slice(0, 1))}s.`;
  return 'Écrivez le nombre en chiffres ; ce qu’il compte se met dans « unite ».';
}

function fromTo({ keys }: TypedRange, key: string, path: Path, around: unknown): string {
  const [[, from = ''] = [], [, to = ''] = []] = keys;
  const base = (around as { reference?: { valeur?: unknown } } | undefined)?.reference?.valeur;
  if (String(base) === from && path.at(-1) === key) return `La base est déjà écrite. Écrivez : cible: ${to}`;
  if (base !== undefined)
    return `La base écrite ici est ${harmless(String(base))} : corrigez l’une ou l’autre. La cible s’écrit cible: ${to}`;
  return `Écrivez : reference: { valeur: ${from} }, cible: ${to}`;
}

function shareHint(key: string, path: Path, read: Amount | TypedRange): string {
  const value = yaml(read);
  if (key === 'variation' || key === 'multiplicateur') return `Écrivez : variation_pourcentage: ${value}`;
  if (path.includes('quantite') && PROMISED.has(key))
    return `Une part d’un ensemble se dit par deux clés : pourcentage: { valeur: ${value}, de: … }`;
  if (path.includes('financements') && path.includes('montant')) return `Écrivez : part: ${value}`;
  return 'Cette clé n’attend pas de pourcentage : écrivez le nombre lui-même.';
}

function moneyHint(key: string, path: Path, read: Amount | TypedRange): string {
  if (path.includes('financements') && key === 'part') return `Écrivez : montant: ${yaml(read)}`;
  if (path.includes('moyens'))
    return `Si c’est bien un montant, l’unité est « euro » : valeur: ${yaml(read)}, unite: euro`;
  return path.includes('quantite')
    ? 'Un montant se met dans « cout » ou dans « financements », sous la clé montant.'
    : IN_FIGURES;
}
