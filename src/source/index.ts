import { sentence } from '../kernel/french/typography.ts';
import type { Path } from '../kernel/path.ts';
import { positions, type Range } from '../kernel/position.ts';
import type { Checked, Fix, Problem } from '../kernel/problem.ts';
import { type Comment, commentsIn } from './comments.ts';
import { decode } from './decode.ts';
import type { Tree } from './library/outline.ts';
import { through, type Untabbed } from './library/tabs.ts';
import type { Faulty } from './library/whole.ts';
import { extentOf, keysIn, offsetsOf, pathAt, type TextSpan, writtenAt } from './locate.ts';
import { readFast } from './plain/index.ts';
import { withoutForbidden } from './problems/invisible.ts';
import { ODD_INDENT } from './problems/pasted.ts';
import { rangeOf, type SourceProblem } from './source-problem.ts';

/** A YAML file that was read: its text, its data, and where each value stands. */
export interface Source {
  file: string;
  text: string;
  data: unknown;
  /** The range of the key or the value at a path; a missing place is that of its nearest ancestor's key. */
  locate(path: Path, on?: 'key' | 'value'): Range;
  /** The same as offsets in the text. */
  span(path: Path, on?: 'key' | 'value'): TextSpan;
  /** True where a change reaches nothing else: not in what an alias repeats, nor in a file that has faults of YAML. */
  editable(offset: number): boolean;
  /** The path of the deepest value that an offset of the text is in. */
  pathAt(offset: number): Path;
  /** False of what lost something around a fault of YAML: what is missing in it may stand in the file. */
  whole(path: Path): boolean;
  /** False of what stands in lines that were left out around a fault of YAML. */
  read(path: Path): boolean;
  /** Every key that stands in the file. */
  keys(): ReadonlySet<string>;
  /** The scalar at a path as it is typed (`01004` where the data says 1004). */
  written(path: Path): string | undefined;
  /** The comments that open as a pattern says, which begins by `#`. */
  comments(opening: RegExp): readonly Comment[];
  /** The range of offsets in the text. */
  range(span: TextSpan): Range;
}

/** What reading gives: always a text, so that a report can show the lines of a file that is no YAML. */
export type ReadResult<T> = Checked<T> & { text: string };

/** Where a file has faults that leave the rest readable, `beyond` is that rest, once for each contract: the schema may look at it, nothing else. */
export type SourceRead = ReadResult<Source> & {
  beyond?: readonly Source[];
  /** What reading took, in signs that the YAML library read; none where the plain reader was enough. */
  cost?: number;
};

/** Reads the bytes of a YAML file (UTF-8, one document, YAML 1.2 core), or says in French what keeps it from being read. */
export async function readSource(file: string, bytes: Uint8Array): Promise<SourceRead> {
  const { text, faults } = decode(bytes);
  if (faults.length > 0 && !legible(text, faults)) return refused(file, text, faults);
  const fast = faults.length > 0 || ODD_INDENT.test(text) ? undefined : readFast(text);
  if (fast) return { ok: true, text, problems: [], value: sourceOf(file, text, fast) };
  // The YAML library takes longer to load than a contract to be read: it is for what is unusual, and for faults.
  const { readTyped } = await import('./library/typed.ts');
  // Forbidden characters are told; the text is read on as if they were not there.
  const clean = faults.length > 0 ? withoutForbidden(text) : undefined;
  const { read, cost } = readTyped(clean?.text ?? text);
  const placed = (fault: SourceProblem): SourceProblem =>
    clean ? { ...fault, start: clean.back(fault.start), end: clean.back(fault.end) } : fault;
  const all = 'faults' in read ? [...faults, ...read.faults.map(placed)] : faults;
  const beyond = 'faults' in read ? (read.beyond ?? []) : [read];
  const surely = 'faults' in read && faults.length === 0 ? read : undefined;
  if (all.length > 0)
    return {
      ...refused(file, text, all, surely),
      beyond: beyond.map((tree) => sourceOf(file, text, clean ? through(tree, clean) : tree, false)),
      cost,
    };
  return { ok: true, text, problems: [], value: sourceOf(file, text, read as Tree), cost };
}

function legible(text: string, faults: readonly SourceProblem[]): boolean {
  return faults.every(({ rule }) => rule === 'caractere-interdit') && !/\0|\r(?!\n)/.test(text);
}

function sourceOf(
  file: string,
  text: string,
  { data, root, named, repeated = [], lost = [], ...meant }: Tree & Partial<Untabbed>,
  sound = true,
): Source {
  const { text: read = text, back = (offset: number) => offset } = meant;
  let made: ((offset: number) => Range['start']) | undefined;
  const position = () => {
    made ??= positions(text);
    return made;
  };
  const range = ([start, end]: TextSpan): Range => rangeOf({ start, end }, position());
  const span = (path: Path, on: 'key' | 'value' = 'value'): TextSpan => {
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
      // A block that ends just before may have gone on; the file may begin there.
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

function refused(
  file: string,
  text: string,
  faults: readonly SourceProblem[],
  surely?: Pick<Faulty, 'unquoted' | 'spaces'>,
): ReadResult<Source> {
  const position = positions(text);
  const alone = faults.filter(({ rule }) => rule === TAB).length === 1;
  const problems = faults.map((fault) => {
    const span = surely?.unquoted?.find(([start]) => start === fault.start);
    const spaces =
      fault.rule === TAB ? (surely?.spaces ?? []).filter(({ start }) => alone || start === fault.start) : [];
    const range = (start: number, end: number) => rangeOf({ start, end }, position);
    const edits = spaces.map((edit) => ({
      ...edit,
      range: range(edit.start, edit.end),
      before: text.slice(edit.start, edit.end),
    }));
    const { fix: replacement } = fault;
    const inPlace = replacement && {
      start: fault.start,
      end: fault.end,
      range: rangeOf(fault, position),
      before: text.slice(fault.start, fault.end),
      text: replacement.text,
    };
    const quoted = span && quotedFix(text.slice(...span), span, range(...span));
    const fix =
      quoted ??
      (inPlace
        ? { description: replacement.description, edits: [inPlace] }
        : edits.length > 0
          ? { description: SPACES, edits }
          : undefined);
    return { ...problemOf(file, fault, rangeOf(fault, position)), ...(fix && { fix }) };
  });
  return { ok: false, text, problems };
}

const TAB = 'tabulation';
const SPACES = 'Écrire des espaces au lieu des tabulations du retrait';

function quotedFix(typed: string, [start, end]: TextSpan, range: Range): Fix {
  const edit = { start, end, range, before: typed, text: `"${typed}"` };
  return { description: `Écrire ${edit.text} au lieu de ${typed}`, edits: [edit], sense: { value: typed } };
}

function problemOf(file: string, { rule, message, hint }: SourceProblem, range: Range): Problem {
  // Texts of the file that hints repeat may hold tabs.
  const said = (text: string) => sentence(text).replaceAll('\t', ' ');
  return {
    rule,
    severity: 'erreur',
    message: said(message),
    ...(hint && { hint: said(hint) }),
    file,
    path: [],
    range,
  };
}
