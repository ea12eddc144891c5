import { sentence } from './phrase.ts';
import type { Checked, Path, Problem, Range } from './problem.ts';
import { type Comment, commentsIn } from './source/comments.ts';
import { decode } from './source/decode.ts';
import { readFast } from './source/fast.ts';
import { type Fault, positions, rangeOf } from './source/fault.ts';
import { offsetsOf, type Span, type Spot, writtenAt } from './source/locate.ts';

/** A YAML file that was read: its text, its data, and where each value stands. */
export interface Source {
  file: string;
  text: string;
  data: unknown;
  /** The range of the key or the value at a path; a missing place is that of its nearest ancestor's key. */
  locate(path: Path, on?: 'key' | 'value'): Range;
  /** The scalar at a path as it is typed (`01004` where the data says 1004). */
  written(path: Path): string | undefined;
  /** The comments that open as a pattern says, which begins by `#`. */
  comments(opening: RegExp): readonly Comment[];
  /** The range of offsets in the text. */
  range(span: Span): Range;
}

/** What reading gives: always a text, so that a report can show the lines of a file that is no YAML. */
export type Read<T> = Checked<T> & { text: string };

/** Reads the bytes of a YAML file (UTF-8, one document, YAML 1.2 core), or says in French what keeps it from being read. */
export async function readSource(file: string, bytes: Uint8Array): Promise<Read<Source>> {
  const { text, faults } = decode(bytes);
  if (faults.length > 0) return refused(file, text, faults);
  const fast = readFast(text);
  if (fast) return { ok: true, text, problems: [], value: sourceOf(file, text, fast.data, fast) };
  // The YAML library takes longer to load than a contract to be read: it is for what is unusual, and for faults.
  const { readWhole } = await import('./source/whole.ts');
  const read = readWhole(text);
  if ('faults' in read) return refused(file, text, read.faults);
  return { ok: true, text, problems: [], value: sourceOf(file, text, read.data, read.root) };
}

function sourceOf(file: string, text: string, data: unknown, root: Spot): Source {
  let made: ((offset: number) => Range['start']) | undefined;
  const position = () => {
    made ??= positions(text);
    return made;
  };
  const range = ([start, end]: Span): Range => rangeOf({ start, end }, position());
  return {
    file,
    text,
    data,
    range,
    locate: (path, on = 'value') => range(offsetsOf(root, text, path, on)),
    written: (path) => writtenAt(root, path),
    comments: (opening) => commentsIn(text, root, opening, position),
  };
}

function refused(file: string, text: string, faults: readonly Fault[]): Read<Source> {
  const position = positions(text);
  return { ok: false, text, problems: faults.map((fault) => problemOf(file, fault, rangeOf(fault, position))) };
}

function problemOf(file: string, { rule, message, hint }: Fault, range: Range): Problem {
  return { rule, severity: 'erreur', message: sentence(message), ...(hint && { hint: sentence(hint) }), file, path: [], range };
}
