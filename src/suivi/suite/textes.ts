// Four exports: what is said of a blank, and which texts of a contract that has ended can stand in the next one.

/** A text that is still to be written, with a note for its author: rules report it until it is. */
export const blank = (note = ''): string => {
  const words = note.replace(/\s+/g, ' ').trim();
  if (/^à compléter/i.test(words)) return words;
  return words === '' ? 'à compléter' : `à compléter : ${words}`;
};

const IN_WORDS =
  /(?<![\p{L}])(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|douzaine|(?:diz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|millier|doubl\p{L}+|tripl\p{L}+|moitié|tiers)(?![\p{L}])/iu;

/** Whether a text holds figures, or numbers in words, which are those of the contract that has ended. */
export const hasFigures = (text: string): boolean => /\d/.test(text) || IN_WORDS.test(text);

/** Whether a text names a year, which is one of the contract that has ended. */
export const hasYear = (text: string): boolean => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text);

const LOCAL =
  /d[ée]lib[ée]r|convention|protocole|proc[èe]s[- ]verbal|\bavis\b|arr[êe]t[ée]s? (?:pr[ée]fectora|municipa)|strat[ée]gie|contrat|charte|\bplan\b|conseil local|rencontre|courrier/i;

/** A visa or a recital: that of a law stays, that of an act of these parties is dated, and so to be written again. */
export const acte = (text: string): string => (LOCAL.test(text) && hasFigures(text) ? blank(text) : text);
