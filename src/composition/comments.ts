import type { Source } from '../source/index.ts';

/** How many comments of the file its author wrote, rather than `csi init` or an editor. A PDF contains the file, and its comments too. `scaffold` is the text that `csi init` fills. */
export function ownComments(source: Source, scaffold: string): number {
  const texts = source.comments(/#/).map(({ text }) => text.trim());
  const own = texts.filter((text) => /[\wÀ-ÿ]/.test(text) && !text.startsWith('yaml-language-server:'));
  if (own.length === 0) return 0;
  const filled = new Set(scaffold.split('\n').flatMap(tails));
  return own.filter((text) => !filled.has(text)).length;
}

// Every end of a line that follows a `#`: it may be a comment, or text that holds a `#`, which no comment of an author repeats by chance.
const tails = (line: string) => [...line.matchAll(/#/g)].map(({ index }) => line.slice(index + 1).trim());
