import { cite } from '../../kernel/french/quote.ts';
import type { Fix } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import { kindOf, wrongType } from './kinds.ts';
import type { Explanation, WrongLeaf } from './wrong.ts';

// Four exports: what is wrong with a colour, what it surely means, and one without quotation marks, which YAML takes for a comment.

/** The colour `#rrggbb` that another way to write one stands for: without #, in three digits, in capitals around it, or as rgb(…). */
export function colourMeant(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(text) ?? [];
  if (digits) return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  const parts = /^rgb\( ?(\d{1,3})(?:, ?| )(\d{1,3})(?:, ?| )(\d{1,3}) ?\)$/.exec(text);
  const channels = parts?.slice(1).map(Number) ?? [];
  if (channels.length === 0 || channels.some((channel) => channel > 255)) return undefined;
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Explains a wrong colour. */
export function colour(wrong: WrongLeaf): Explanation {
  const { key, value, written } = wrong;
  const form = 'une couleur entre guillemets : # et six chiffres ou lettres de a à f, comme "#1b2a6b"';
  if (typeof value !== 'string' && typeof value !== 'number') return wrongType(form, wrong);
  const meant = colourMeant(written ?? String(value));
  return {
    rule: 'couleur-mal-formee',
    message: `${typeof value === 'string' ? cite(value) : kindOf(value)} n’est pas une couleur : # et six chiffres ou lettres de a à f, entre guillemets, comme "#1b2a6b".`,
    ...(meant && { hint: `Écrivez : ${key}: "${meant}"` }),
  };
}

/** A colour that stands unquoted after its key: the comment that YAML makes of it, as typed. */
export function commentedColour(rest: string): string | undefined {
  return /^ {0,2}:?[ \t]{1,99}(#[0-9a-f]{6}|#[0-9a-f]{3})(?![0-9a-z])/i.exec(rest)?.[1];
}

/** Puts quotation marks around a colour that YAML takes for a comment, found at or after an offset. */
export function commentedFix(source: Source, after: number, typed: string): Fix | undefined {
  const value = colourMeant(typed);
  const start = source.text.indexOf(typed, after);
  if (value === undefined || start < 0 || !source.editable(after)) return undefined;
  const end = start + typed.length;
  const text = `"${value}"`;
  return {
    description: `Écrire ${text} au lieu de ${typed}`,
    edits: [{ start, end, range: source.range([start, end]), before: typed, text }],
    sense: { value },
  };
}
