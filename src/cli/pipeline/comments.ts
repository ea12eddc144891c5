import type { Source } from '../../source/index.ts';
import { scaffoldTemplate } from '../resources.ts';

/** How many comments of the file say something that neither `csi init` nor an editor wrote: a PDF carries the file with them. */
export function ownComments(source: Source): number {
  const said = source.comments(/#/).map(({ text }) => text.trim());
  const own = said.filter((text) => /[\wÀ-ÿ]/.test(text) && !text.startsWith('yaml-language-server:'));
  if (own.length === 0) return 0;
  const scaffold = new Set(scaffoldTemplate().split('\n').flatMap(tails));
  return own.filter((text) => !scaffold.has(text)).length;
}

// All that a comment may be on a line, told from no text: what is looked for is whole sentences.
const tails = (line: string) => [...line.matchAll(/#/g)].map(({ index }) => line.slice(index + 1).trim());
