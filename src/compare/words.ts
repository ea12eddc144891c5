import { likeness } from './likeness.ts';
import type { Signale } from './limites.ts';
import { commonSubsequence } from './sequence.ts';

/** A part of a text that stays, goes or comes: what stays and goes makes the old text, what stays and comes the new one. */
export interface TextPart {
  nature: 'egal' | 'retire' | 'ajoute';
  texte: string;
}

// Below it, two sentences have only small words in common, and one is said to replace the other.
const REWORDED = 0.4;

/** The words that change from one text to another. Sentences are matched first, so that a word never stands for the same one of another sentence. */
export function wordChanges(before: string, after: string, signale: Signale = () => {}): TextPart[] {
  const [olds, news] = [sentencesOf(before), sentencesOf(after)];
  const segments: TextPart[] = [];
  const push = (nature: TextPart['nature'], texte: string) => {
    if (texte) segments.push({ nature, texte });
  };
  let [i, j] = [0, 0];
  const common = commonSubsequence(olds, news, () => signale('mots'));
  for (const [a, b] of [...common, [olds.length, news.length] as const]) {
    for (const [old, now] of inOrder(olds.slice(i, a), news.slice(j, b)))
      if (old !== undefined && now !== undefined) segments.push(...wordsBetween(old, now, signale));
      else {
        push('retire', old ?? '');
        push('ajoute', now ?? '');
      }
    push('egal', olds[a] ?? '');
    [i, j] = [a + 1, b + 1];
  }
  return joined(segments);
}

/** Whether two texts say the same in other signs: spaces, apostrophes, dashes, quotation marks, capitals and accents on them. */
export const onlyTypography = (before: string, after: string): boolean => bare(before) === bare(after);

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[«»“”„"]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[;:!?"%€])|(?<=") /g, '')
    .trim();

// Where a sentence begins: after the spaces that end another one, or a line. The dot of « M. Martin » or « L. 2131-1 » ends none.
const SENTENCE =
  /(?=[\p{Lu}«"\d–-])(?<=[.!?…]['"»]*\s+)(?<!(?<!\p{L})(?:MM?|\p{Lu}|art|al|p)\.\s+)|(?=\S)(?<=\n\s*)/u;

const sentencesOf = (text: string): string[] => text.split(SENTENCE).filter(Boolean);

type SentencePair = readonly [before: string | undefined, after: string | undefined];

// Pairs in their order: sentences that resemble each other, and between them, those that are alone on their side.
function inOrder(olds: readonly string[], news: readonly string[]): SentencePair[] {
  const pairs: SentencePair[] = [];
  let next = 0;
  for (const old of olds) {
    const at = news.findIndex((now, n) => n >= next && likeness(old, now) >= REWORDED);
    if (at === -1) {
      pairs.push([old, undefined]);
      continue;
    }
    for (const now of news.slice(next, at)) pairs.push([undefined, now]);
    pairs.push([old, news[at]]);
    next = at + 1;
  }
  for (const now of news.slice(next)) pairs.push([undefined, now]);
  return pairs;
}

const WORD = /[\p{L}\p{N}]+(?:['’.,\u202f][\p{L}\p{N}]+)*['’]?|\s+|[^\s\p{L}\p{N}]/gu;

function wordsBetween(before: string, after: string, signale: Signale): TextPart[] {
  const [olds, news] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  const segments: TextPart[] = [];
  let [i, j] = [0, 0];
  const common = commonSubsequence(olds, news, () => signale('mots'));
  for (const [a, b] of [...common, [olds.length, news.length] as const]) {
    segments.push(
      { nature: 'retire', texte: olds.slice(i, a).join('') },
      { nature: 'ajoute', texte: news.slice(j, b).join('') },
      { nature: 'egal', texte: olds[a] ?? '' },
    );
    [i, j] = [a + 1, b + 1];
  }
  return withoutIslands(joined(segments));
}

// A space or a small word between two changes is said with them: « les [deux → trois premiers] mois » reads better than two changes.
function withoutIslands(segments: readonly TextPart[]): TextPart[] {
  return joined(
    segments.flatMap((segment, at): TextPart[] => {
      const { nature, texte } = segment;
      const between = at > 0 && at < segments.length - 1 && nature === 'egal';
      if (!between || !/^(?:\s*|\s*\p{L}{1,3}['’]?\s*|\s*[^\s\p{L}\p{N}]\s*)$/u.test(texte)) return [segment];
      return [
        { nature: 'retire', texte },
        { nature: 'ajoute', texte },
      ];
    }),
  );
}

// One segment of each nature between two that stay.
function joined(segments: readonly TextPart[]): TextPart[] {
  const made: TextPart[] = [];
  let [retire, ajoute] = ['', ''];
  const flush = () => {
    if (retire) made.push({ nature: 'retire', texte: retire });
    if (ajoute) made.push({ nature: 'ajoute', texte: ajoute });
    [retire, ajoute] = ['', ''];
  };
  for (const { nature, texte } of segments) {
    if (!texte) continue;
    if (nature === 'retire') retire += texte;
    else if (nature === 'ajoute') ajoute += texte;
    else {
      flush();
      const last = made.at(-1);
      if (last?.nature === 'egal') made[made.length - 1] = { nature: 'egal', texte: last.texte + texte };
      else made.push({ nature: 'egal', texte });
    }
  }
  flush();
  return made;
}
