// Four exports: numbers in French words, found and read.

const WORDS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  cents: 100,
  mille: 1000,
};

// The pattern uses one list of words, because a second list for the words that follow would double its cost.
/**
 * A pattern (in lower case) for a number in French words from « deux » on, with the blank after it: « vingt et un », « cent
 * quatre-vingt-dix ».
 */
export const NUMBER_IN_WORDS = `(?!(?:et|une?)[- \u00a0])(?:(?:${Object.keys(WORDS).join('|')}|et|une?)[- \u00a0])+(?<!-|[- \u00a0]et[ \u00a0])`;

/** True for a text that gives a start and an end: « de 52 à 81 caméras ». */
export function namesFromTo(texte: string): boolean {
  return texte.includes(' à ') && / de \d[\d\s,]* à \d/.test(texte);
}

/** The value of a number in French words: « quatre-vingt-douze » is 92. */
export function wordsToNumber(words: string): number {
  let thousands = 0;
  let sum = 0;
  for (const word of words.toLowerCase().split(/[- \u00a0]+/)) {
    const value = word === 'un' || word === 'une' ? 1 : (WORDS[word] ?? 0);
    if (value === 1000) {
      thousands += Math.max(1, sum) * 1000;
      sum = 0;
    } else if (value === 100) sum = Math.max(1, sum) * 100;
    // « quatre-vingt » is four times twenty.
    else if (value === 20 && sum % 100 === 4) sum += 76;
    else sum += value;
  }
  return thousands + sum;
}

/** The number in French words, from « un » on, that a text starts with; undefined if there is none. */
export function leadingNumberWords(text: string): string | undefined {
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}]+/gu)) {
    const known = Object.hasOwn(WORDS, word.toLowerCase()) || /^une?$/i.test(word);
    const joined = index === 0 || /^(?:[- \u00a0]|[- \u00a0]et[- \u00a0])$/i.test(text.slice(end, index));
    if (word.toLowerCase() === 'et' && index > 0) continue;
    if (!known || !joined) break;
    end = index + word.length;
  }
  return end > 0 ? text.slice(0, end) : undefined;
}
