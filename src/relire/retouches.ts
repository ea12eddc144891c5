import { likeness } from '../compare/likeness.ts';
import { commonSubsequence } from '../compare/sequence.ts';
import type { Paragraphe } from './paragraphe.ts';

/** What became of a paragraph: both sides when its words changed, one when it was added or removed. */
export interface Retouche {
  avant?: Paragraphe;
  apres?: Paragraphe;
  /** The paragraph that stands before it in the document that was sent. */
  apresLe?: Paragraphe;
}

/** Below it, two paragraphs have too little in common to be one that was reworded. */
const SAME = 0.3;

/** What people changed in the paragraphs of a document, in its order. Spaces, apostrophes and hyphens that look alike are no change. */
export function retouchesOf(sent: readonly Paragraphe[], edited: readonly Paragraphe[]): Retouche[] {
  const [olds, news] = [sent.map(keyOf), edited.map(keyOf)];
  const found: Retouche[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonSubsequence(olds, news), [olds.length, news.length] as const]) {
    found.push(...between(sent.slice(i, a), edited.slice(j, b), sent[i - 1]));
    [i, j] = [a + 1, b + 1];
  }
  return found;
}

/** A text in the signs that compare alike; each character stays one. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u202f\t\n]/g, ' ')
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/[\u2010\u2011]/g, '-');

const keyOf = ({ texte }: Paragraphe): string => plainText(texte).replaceAll(/\s+/g, ' ').trim();

// Between two paragraphs that stayed, each new one is the old one that it resembles most, as long as their order holds.
function between(
  olds: readonly Paragraphe[],
  news: readonly Paragraphe[],
  before: Paragraphe | undefined,
): Retouche[] {
  const found: Retouche[] = [];
  let last = before;
  let next = 0;
  for (const [i, avant] of olds.entries()) {
    const match = bestOf(avant, news, next, olds.length - i);
    if (match === undefined) {
      found.push({ avant, ...(last && { apresLe: last }) });
    } else {
      for (const apres of news.slice(next, match)) found.push({ apres, ...(last && { apresLe: last }) });
      found.push({ avant, apres: news[match] as Paragraphe, ...(last && { apresLe: last }) });
      next = match + 1;
    }
    last = avant;
  }
  for (const apres of news.slice(next)) found.push({ apres, ...(last && { apresLe: last }) });
  return found;
}

// The paragraphs that are looked at are bounded, so that a document rewritten whole takes no longer than its length.
const WINDOW = 40;

function bestOf(
  avant: Paragraphe,
  news: readonly Paragraphe[],
  from: number,
  left: number,
): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (let at = from; at < Math.min(news.length, from + WINDOW); at++) {
    const score = likeness(keyOf(avant), keyOf(news[at] as Paragraphe));
    if (score > (best?.score ?? SAME)) best = { at, score };
  }
  if (best) return best.at;
  // One paragraph on both sides, under the same heading, is the same one written anew.
  const only = news[from];
  return left === 1 && news.length - from === 1 && only?.titre === avant.titre ? from : undefined;
}
