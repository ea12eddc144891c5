import type { Path } from '../kernel/path.ts';
import { positions, type Range } from '../kernel/position.ts';
import { type Comment, commentsIn } from './comments.ts';
import type { Untabbed } from './library/tabs.ts';
import type { Tree } from './library/tree.ts';
import { extentOf, keysIn, type Offsets, offsetsOf, pathAt, writtenAt } from './locate.ts';
import { rangeOf } from './source-problem.ts';

/** A YAML file that was read: its text, its data, and the place of each value. */
export interface Source {
  file: string;
  text: string;
  data: unknown;
  /** The range of the key or of the value at a path; for a path that does not exist, that of the key of its nearest ancestor. */
  locate(path: Path, on?: 'key' | 'value'): Range;
  /** The same place as offsets in the text. */
  span(path: Path, on?: 'key' | 'value'): Offsets;
  /** Whether an edit at this offset changes one value only: false inside a value that aliases repeat, and in a file with YAML problems. */
  editable(offset: number): boolean;
  /** The path of the deepest value that contains an offset of the text. */
  pathAt(offset: number): Path;
  /** False when a part of this value was left out because of a YAML problem: a key that seems missing may be in the file. */
  whole(path: Path): boolean;
  /** False when this value is in lines that were left out because of a YAML problem. */
  read(path: Path): boolean;
  /** Every key that occurs in the file. */
  keys(): ReadonlySet<string>;
  /** The scalar at a path as typed (`01004`, where the data hold 1004). */
  written(path: Path): string | undefined;
  /** The comments whose beginning matches a pattern; the pattern starts with `#`. */
  comments(opening: RegExp): readonly Comment[];
  /** The range between two offsets of the text. */
  range(span: Offsets): Range;
}

/**
 * Makes a Source from the tree that a reader made. The tree may come from a corrected text (tabs as spaces, pasted characters retyped):
 * `back` then leads from its offsets to those of `text`, the file as it is. `sound` is false for what remains readable of a file with
 * YAML problems.
 */
export function sourceOf(
  file: string,
  text: string,
  { data, root, named, repeated = [], lost = [], ...corrected }: Tree & Partial<Untabbed>,
  sound = true,
): Source {
  const { text: read = text, back = (offset: number) => offset } = corrected;
  let made: ((offset: number) => Range['start']) | undefined;
  const position = () => {
    made ??= positions(text);
    return made;
  };
  const range = ([start, end]: Offsets): Range => rangeOf({ start, end }, position());
  const span = (path: Path, on: 'key' | 'value' = 'value'): Offsets => {
    const [start, end] = offsetsOf(root, read, path, on);
    return [back(start), back(end)];
  };
  return {
    file,
    text,
    data,
    range,
    span,
    locate: (path, on) => range(span(path, on)),
    editable: (offset) => sound && !repeated.some(([start, end]) => start <= offset && offset < end),
    pathAt: (offset) => pathAt(root, offset, back),
    whole: (path) => {
      const [start, end] = extentOf(root, path);
      // A block that ends just before the lost lines may have continued in them, and any of them may belong to the root.
      return !lost.some(
        ([from, to]) => path.length === 0 || (start < to && end >= read.slice(0, from).trimEnd().length),
      );
    },
    read: (path) => {
      const [start] = offsetsOf(root, read, path, 'key');
      return !lost.some(([from, to]) => from <= start && start < to);
    },
    keys: () => named ?? keysIn(root),
    written: (path) => writtenAt(root, path),
    comments: (opening) =>
      commentsIn(read, root, opening, () => (offset) => position()(back(offset))).map((comment) => ({
        ...comment,
        span: [back(comment.span[0]), back(comment.span[1])],
      })),
  };
}
