import { cite } from '../../kernel/french/quote.ts';
import type { Explanation, WrongLeaf } from './wrong.ts';

// Four exports: what the explanations of all leaves say in the same way.

/** The French name of a kind of value, with its article: « un nombre (12) », « une liste ». */
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

/** The boolean that a word stands for, as far as a hint may guess. */
export function truthOf(value: unknown): 'true' | 'false' | undefined {
  const word = String(value).trim().toLowerCase();
  if (['oui', 'yes', 'vrai', 'on', 'o', 'true'].includes(word)) return 'true';
  return ['non', 'no', 'faux', 'off', 'n', 'false'].includes(word) ? 'false' : undefined;
}

/** Values that YAML reads as NaN or infinity are quoted as typed: « .nan », « -.inf ». */
export const asTyped = ({ value, written }: WrongLeaf): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? (written ?? String(value)) : value;

/** Explains a value of a wrong kind, such as a list where a text is expected. */
export const wrongType = (expected: string, { key, value }: WrongLeaf, hint?: string): Explanation => ({
  rule: 'valeur-inattendue',
  message: `${cite(key)} attend ${expected}, pas ${kindOf(value)}.`,
  ...(hint && { hint }),
});
