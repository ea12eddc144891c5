import { asKeyboard } from './keyboard.ts';

/** The hint that proposes a word; for a typed word that looks the same, it says what makes it different. */
export function meantWord(typed: string, word: string): string {
  if (typed.trim() === word)
    return `Une espace qui ne se voit pas touche ce mot : effacez-la, et retapez « ${word} ».`;
  if (lookAlike(typed) !== word) return `Vouliez-vous dire « ${word} » ?`;
  if (/^[“„‘’«″]|[”“’»″]$/.test(typed.trim()))
    return `Retirez les guillemets courbes qui l’entourent : ${word}`;
  return `Un signe de ce mot n’est pas celui du clavier, ou ne se voit pas : retapez « ${word} ».`;
}

// Letters of other alphabets that look like Latin ones.
const LOOK: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ԁ: 'd',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ι: 'i',
  ı: 'i',
};
const lookAlike = (word: string) => [...asKeyboard(word)].map((letter) => LOOK[letter] ?? letter).join('');
/** The word that looks exactly like another one. */
export const alike = (word: string, words: readonly string[]) =>
  words.find((known) => known !== word && known === lookAlike(word));
