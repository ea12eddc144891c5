import { distance } from 'fastest-levenshtein';

// Four exports: comparisons of words, from loose to strict.

const MAX_LENGTH = 60;

// Diacritics are listed by range, because building \p{M} takes milliseconds. It is one pattern, because each run of csi builds it again.
const NOT_PLAIN = /[\s_'’-]+|[\u0300-\u036f]+|œ|s(?=[\s_'’-]|$)/g;

/** A word in the form used for comparison: no accents, no capitals, no plural `s`, one kind of separator. */
export function plain(word: string): string {
  return word.normalize('NFD').toLowerCase().replace(NOT_PLAIN, plainer);
}

function plainer(found: string): string {
  if (found === 'œ') return 'oe';
  return found === 's' || (found >= '\u0300' && found <= '\u036f\uffff') ? '' : '_';
}

/**
 * The word that was most likely meant: at most a third of its letters differ, or one word contains the other. Undefined if there is none.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const meant = plain(word);
  if (!meant) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(meant.length / 3)) + 1;
  let holder: string | undefined;
  for (const candidate of words) {
    const other = plain(candidate);
    if (other === meant) return candidate;
    if (Math.abs(other.length - meant.length) < least) {
      const gap = distance(meant, other);
      if (gap < least) [best, least] = [candidate, gap];
    }
    if (!holder && meant.length >= 4 && other.split('_').includes(meant)) holder = candidate;
    else if (!holder && other.length >= 4 && meant.split('_').includes(other)) holder = candidate;
  }
  return best ?? holder;
}

/**
 * The words that differ from a word only in accents, capitals, plural and separators. If there are none and the word has at least four
 * letters, those that differ in one letter.
 */
export function twins(word: string, words: Iterable<string>): string[] {
  if (word.length > MAX_LENGTH) return [];
  const meant = plain(word);
  const others = Array.from(words, (candidate) => [candidate, plain(candidate)] as const);
  const same = others.filter(([, other]) => other === meant);
  const close =
    same.length > 0 || meant.length < 4 ? same : others.filter(([, other]) => distance(meant, other) === 1);
  return close.map(([candidate]) => candidate);
}

/**
 * The id that an unknown one surely stands for: the only one that differs just in its plural, or by one letter added or missing in a word
 * of at least four letters, with the same digits. Undefined if another could be meant.
 */
export function sameId(id: string, ids: Iterable<string>): string | undefined {
  const [candidate, other] = twins(id, ids);
  if (candidate === undefined || other !== undefined) return undefined;
  const [typed, meant] = [plain(id).split('_'), plain(candidate).split('_')];
  if (typed.length !== meant.length) return undefined;
  const i = typed.findIndex((word, at) => word !== meant[at]);
  const [a = '', b = ''] = [typed[i], meant[i]];
  const letter = Math.abs(id.length - candidate.length) === 1 && a.length !== b.length;
  const sure = i === -1 || (letter && Math.min(a.length, b.length) >= 4 && !/\d/.test(a + b));
  return sure ? candidate : undefined;
}
