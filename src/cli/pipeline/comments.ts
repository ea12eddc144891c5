import type { Source } from '../../source/index.ts';
import { scaffoldTemplate } from '../resources.ts';

/** How many comments of the file its author wrote, rather than `csi init` or an editor. A PDF contains the file, and its comments too. */
export function ownComments(source: Source): number {
  const texts = source.comments(/#/).map(({ text }) => text.trim());
  const own = texts.filter((text) => /[\wÀ-ÿ]/.test(text) && !text.startsWith('yaml-language-server:'));
  if (own.length === 0) return 0;
  const scaffold = new Set(scaffoldTemplate().split('\n').flatMap(tails));
  return own.filter((text) => !scaffold.has(text)).length;
}

// Every end of a line that follows a `#`: it may be a comment, or text that holds a `#`, which no comment of an author repeats by chance.
const tails = (line: string) => [...line.matchAll(/#/g)].map(({ index }) => line.slice(index + 1).trim());
