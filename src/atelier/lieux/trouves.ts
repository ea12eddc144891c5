// Three exports: what is found, what finds it, and whether a place is within another.

import type { Path } from '../../kernel/path.ts';
import type { TexteImprime } from './ecrits.ts';

/** A text of the file found in a paragraph: its extent there, and every place of the file that has it. */
export interface TexteTrouve {
  from: number;
  to: number;
  paths: readonly Path[];
}

interface SameText {
  texte: string;
  paths: Path[];
}

const TOKENS = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Returns what finds the texts of a file in a paragraph: whole words, the first letter large or small, none that lies within a longer one. Texts are
 * kept by their first two words, so that a paragraph is compared with few of them.
 */
export function chercheur(ecrits: readonly TexteImprime[]): (paragraph: string) => TexteTrouve[] {
  const texts = new Map<string, SameText>();
  for (const { path, texte } of ecrits) {
    const key = folded(texte);
    const same = texts.get(key);
    if (same) same.paths.push(path);
    else texts.set(key, { texte, paths: [path] });
  }
  const byStart = new Map<string, SameText[]>();
  for (const same of texts.values()) {
    const [first = '', second] = [...same.texte.matchAll(TOKENS)].map(([token]) => token);
    const key = startOf(first, second);
    byStart.set(key, [...(byStart.get(key) ?? []), same]);
  }
  return (paragraph) => {
    const found: TexteTrouve[] = [];
    const tokens = [...paragraph.matchAll(TOKENS)];
    for (const [i, { 0: first, index: from }] of tokens.entries())
      for (const key of [startOf(first, tokens[i + 1]?.[0]), startOf(first, undefined)])
        for (const { texte, paths } of byStart.get(key) ?? []) {
          const to = from + texte.length;
          if (folded(paragraph.slice(from, to)) !== folded(texte)) continue;
          if (WORD.test(texte.at(-1) ?? '') && WORD.test(paragraph[to] ?? '')) continue;
          found.push({ from, to, paths });
        }
    return found.filter((one) => !found.some((other) => isWithin(one, other)));
  };
}

const startOf = (first: string, second: string | undefined): string =>
  second === undefined ? first.toLowerCase() : `${first.toLowerCase()} ${second}`;

const folded = (text: string): string => (text[0] ?? '').toLowerCase() + text.slice(1);

const isWithin = (one: TexteTrouve, other: TexteTrouve): boolean =>
  other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;

/** Whether a place is another one, or within it. */
export const startsWith = (path: Path, start: Path): boolean => start.every((step, i) => path[i] === step);
