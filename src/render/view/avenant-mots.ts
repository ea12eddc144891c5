/** Where two wordings differ: what both begin and end with, and the words in between. */
export interface Ecart {
  debut: string;
  retire: string;
  ajoute: string;
}

const MAX_CONTEXT = 6;

/**
 * The words that change from one text to another, as « les mots : « … » sont remplacés » cites them; undefined when so few words stay that
 * the whole is better given, or when a text has several paragraphs. What is cited occurs once in the old text.
 */
export function ecartOf(ancien: string, nouveau: string): Ecart | undefined {
  if (/[\n\u2029]/.test(ancien + nouveau)) return undefined;
  const [old, now] = [ancien.split(' '), nouveau.split(' ')];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  if (start + end < Math.max(2, Math.min(old.length, now.length) / 3)) return undefined;
  // What is cited must be found in one place only: words before it are added until it is.
  let from = start;
  const cited = () => old.slice(from, old.length - end).join(' ');
  while (from > 0 && cited() !== '' && occurrences(ancien, cited()) > 1) from--;
  return {
    debut: old.slice(Math.max(0, start - MAX_CONTEXT), start).join(' '),
    retire: cited(),
    ajoute: now.slice(cited() === '' ? start : from, now.length - end).join(' '),
  };
}

const occurrences = (text: string, part: string) => ` ${text} `.split(` ${part} `).length - 1;
