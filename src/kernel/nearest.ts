import { distance } from 'fastest-levenshtein';

const MAX_LENGTH = 60;

// Marks by their range, for a \p{M} costs milliseconds to build; and one pattern, for each is built anew in every run.
const NOT_PLAIN = /[\s_'’-]+|[\u0300-\u036f]+|œ|s(?=[\s_'’-]|$)/g;

/** A word as it is compared: no accents, no capitals, no plural, one kind of separator. */
export function plain(word: string): string {
  return word.normalize('NFD').toLowerCase().replace(NOT_PLAIN, plainer);
}

function plainer(found: string): string {
  if (found === 'œ') return 'oe';
  return found === 's' || (found >= '\u0300' && found <= '\u036f\uffff') ? '' : '_';
}

/** The word that was most likely meant, or undefined when none is near: a third of the letters wrong at most, or one word that holds the other. */
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

/** The words that a word is but for accents, capitals, plural and separators; failing that, but for one letter of four or more. */
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
 * The id that an unknown one surely stands for: the only one that is the same but for plural, or that has one letter more or less in a word
 * of four or more, with the same figures; undefined when another could be meant.
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
