import { type Amount, amountIn } from './amounts.ts';

/** A range as people type it: the keys of a « fourchette » with their numbers, and what both bounds have in common. */
export interface TypedRange extends Pick<Amount, 'unit' | 'tax' | 'per'> {
  keys: readonly (readonly [
    key: 'minimum' | 'maximum' | 'plus_de' | 'moins_de' | 'environ',
    value: string,
  ])[];
  /** True for « de 52 à 81 » and « 52 → 81 », which may also mean a start and a target. */
  fromTo?: true;
}

type Key = TypedRange['keys'][number][0];

const MAX_LENGTH = 80;

const BEFORE: readonly (readonly [RegExp, Key])[] = [
  [/^(?:environ|près d(?:e |['’])|autour d(?:e |['’])|de l['’]ordre d(?:e |['’])|[~≈±]) ?/i, 'environ'],
  [/^(?:au moins|à partir de|au minimum|minimum|min\.?|≥|>=) ?/i, 'minimum'],
  [/^(?:au plus|au maximum|maximum|jusqu['’]à|max\.?|≤|<=) ?/i, 'maximum'],
  [/^(?:plus d(?:e |['’])|\+ de |>) ?/i, 'plus_de'],
  [/^(?:moins d(?:e |['’])|- de |<) ?/i, 'moins_de'],
];

const AFTER: readonly (readonly [RegExp, Key])[] = [
  [/,? environ$/i, 'environ'],
  [/,? (?:au moins|(?:au )?minimum|min\.?)$/i, 'minimum'],
  [/,? (?:au plus|(?:au )?maximum|max\.?)$/i, 'maximum'],
];

/**
 * The range that words stand for (« environ 30 », « entre 3 et 4 millions », « plus de 2 M€ »); undefined if any part is not understood.
 */
export function rangeIn(typed: string): TypedRange | undefined {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text.length > MAX_LENGTH) return undefined;
  for (const [pattern, key] of [...BEFORE, ...AFTER]) {
    const found = pattern.exec(text);
    if (found) return bounded(text.replace(found[0], ''), key);
  }
  const only = amountIn(text);
  if (only?.about) return bounded(text, 'environ');
  return only ? undefined : between(text);
}

// A bound that is itself approximate (« entre environ 30 et 40 ») cannot be expressed.
function bounded(text: string, key: Key): TypedRange | undefined {
  const amount = amountIn(text);
  if (!amount || amount.other !== undefined) return undefined;
  return { keys: [[key, amount.value]], ...shared(amount) };
}

const shared = ({ unit, tax, per }: Amount) => ({ unit, ...(tax && { tax }), ...(per && { per }) });

function between(text: string): TypedRange | undefined {
  const [, opening = '', a = '', joint = '', b = ''] =
    /^(de |entre )?(.+?)( ?(?:à|et|->|=>|→|-|–|—) ?)(.+)$/i.exec(text.replace(/^d['’]/i, 'de ')) ?? [];
  const wanted = /^de/i.test(opening) ? /à/ : /^entre/i.test(opening) ? /et/ : /[à–—→>-]/;
  const [low, high] = [amountIn(a), amountIn(b)];
  if (!wanted.test(joint) || !low || !high || isYears(a, b)) return undefined;
  const first = sharedMultiplier(a, b, low, high);
  if (!first || low.other !== undefined || high.other !== undefined || low.tax || low.per) return undefined;
  if (low.unit && low.unit !== high.unit) return undefined;
  if (Number(first) >= Number(high.value)) return undefined;
  const keys = [['minimum', first] as const, ['maximum', high.value] as const];
  return { keys, ...shared(high), ...((/^de/i.test(opening) || /[>→]/.test(joint)) && { fromTo: true }) };
}

const isYears = (a: string, b: string) => [a, b].every((year) => /^(?:19|20)\d\d$/.test(year.trim()));

/** The lower bound. In « entre 3 et 4 millions » it shares the multiplier; in « 500 000 à 1 million » it does not. */
function sharedMultiplier(a: string, b: string, low: Amount, high: Amount): string | undefined {
  const bare = /^[\d .,]*\d/.exec(b)?.[0] ?? '';
  const rest = b.slice(bare.length);
  // A multiplier or a unit after the first number belongs to it alone.
  if (!/^[\d .,]*\d$/.test(a)) return low.value;
  const alone = amountIn(bare);
  if (!alone || Number(alone.value) === Math.abs(Number(high.value))) return low.value;
  if (Number(low.value) < Number(alone.value)) return amountIn(`${a}${rest}`)?.value;
  return Number(low.value) >= 1000 ? low.value : undefined;
}
