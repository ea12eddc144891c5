import type { Path } from '../../kernel/path.ts';
import type { Sujets } from './contexte.ts';
import type { ParagraphePage } from './paragraphes.ts';
import { startsWith, type TexteTrouve } from './trouves.ts';

/** A text found in a paragraph with the place of the file that is taken for its own. */
export interface Choisi {
  from: number;
  to: number;
  path: Path;
  /** How many other places have the same text, where nothing tells which one is printed. */
  autres: number;
}

/** A short text that is not most of the paragraph is believed only in what the paragraph is about. */
const LONG = 12;
const MOST = 0.6;

/** Returns what chooses a place for each text found in a paragraph. Where several are as good, each is taken in its turn, in the order of the file. */
export function choisisseur(): (
  found: readonly TexteTrouve[],
  paragraph: ParagraphePage,
  about: Sujets,
) => Choisi[] {
  const turns = new Map<string, number>();
  return (found, { texte, element }, about) => {
    const sure = found.flatMap(({ from, to, paths: [path, other] }) =>
      path && !other && to - from >= LONG ? [path] : [],
    );
    return found.flatMap(({ from, to, paths }) => {
      const own = nearest(paths, about, sure);
      const [first] = own;
      if (!first) return [];
      const short = to - from < LONG && to - from < MOST * texte.length;
      if (short && !about.some((one) => isPartOf(first, one))) return [];
      const key = `${element.type} ${JSON.stringify(own)}`;
      const turn = turns.get(key) ?? 0;
      turns.set(key, turn + 1);
      return [{ from, to, path: own[turn % own.length] ?? first, autres: own.length - 1 }];
    });
  };
}

// What an axis is about is no part of its commitments.
function isPartOf(path: Path, about: Path): boolean {
  return startsWith(path, about) && !path.slice(about.length).includes('engagements');
}

// The places that share most with what the paragraph is about; of these, those that share most with what else it prints.
function nearest(paths: readonly Path[], about: Sujets, sure: readonly Path[]): readonly Path[] {
  if (paths.length < 2) return paths;
  const own = most(paths, (path) => mostShared(path, about));
  return most(own, (path) => mostShared(path, sure));
}

function most(paths: readonly Path[], score: (path: Path) => number): readonly Path[] {
  const scores = paths.map(score);
  const best = Math.max(...scores);
  return paths.filter((_, i) => scores[i] === best);
}

const mostShared = (path: Path, others: readonly Path[]): number =>
  Math.max(0, ...others.map((one) => shared(path, one)));

function shared(one: Path, other: Path): number {
  const end = one.findIndex((step, i) => step !== other[i]);
  return end === -1 ? one.length : end;
}
