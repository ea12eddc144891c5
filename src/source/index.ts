/**
 * Reads YAML: the bytes of a file in, a Source (data, and the place of each value) or French problems out. The plain reader (`plain/`)
 * reads almost every contract; what is unusual or wrong goes through the `yaml` package (`library/`), whose errors `problems/` explains.
 * `edit/` writes one change into a text.
 */
import type { Checked } from '../kernel/problem.ts';
import { decode } from './decode.ts';
import { inOriginal } from './library/tabs.ts';
import type { Tree } from './library/tree.ts';
import { readPlain } from './plain/index.ts';
import { ODD_INDENT, withoutForbidden } from './problems/index.ts';
import { reported } from './refused.ts';
import { type Source, sourceOf } from './source.ts';
import type { SourceProblem } from './source-problem.ts';

export type { Source } from './source.ts';

/** A checked value with the text of its file. The text is there even if the file is no YAML, so that reports can show its lines. */
export type ReadResult<T> = Checked<T> & { text: string };

/** The result of reading a file. */
export type SourceRead = ReadResult<Source> & {
  /** What remains readable of a file with problems, once for each contract in it. Only the schema may check it: rules would report consequences. */
  rest?: readonly Source[];
  /** What reading cost, in lexemes read by the `yaml` package; absent when the plain reader sufficed. */
  cost?: number;
};

/** Reads the bytes of a YAML file (UTF-8, one document, YAML 1.2 core schema), or reports in French what prevents that. */
export async function readSource(file: string, bytes: Uint8Array): Promise<SourceRead> {
  const { text, problems } = decode(bytes);
  if (problems.length > 0 && !legible(text, problems))
    return { ok: false, text, problems: reported(file, text, problems) };
  const plain = problems.length > 0 || ODD_INDENT.test(text) ? undefined : readPlain(text);
  if (plain) return { ok: true, text, problems: [], value: sourceOf(file, text, plain) };
  // Loading the `yaml` package takes longer than reading a contract: it is loaded only when something is unusual or wrong.
  const { readAsMeant } = await import('./library/index.ts');
  // Forbidden characters are reported; the rest is read as if they were not there.
  const clean = problems.length > 0 ? withoutForbidden(text) : undefined;
  const { read, cost } = readAsMeant(clean?.text ?? text);
  const placed = (problem: SourceProblem): SourceProblem =>
    clean ? { ...problem, start: clean.back(problem.start), end: clean.back(problem.end) } : problem;
  const all = 'problems' in read ? [...problems, ...read.problems.map(placed)] : problems;
  if (all.length === 0)
    return { ok: true, text, problems: [], value: sourceOf(file, text, read as Tree), cost };
  const sure = 'problems' in read && problems.length === 0 ? read : undefined;
  const rest = 'problems' in read ? (read.rest ?? []) : [read];
  return {
    ok: false,
    text,
    problems: reported(file, text, all, sure),
    rest: rest.map((tree) => sourceOf(file, text, clean ? inOriginal(tree, clean) : tree, false)),
    cost,
  };
}

// Whether the rest of a text can be read once its forbidden characters are removed.
function legible(text: string, problems: readonly SourceProblem[]): boolean {
  return problems.every(({ rule }) => rule === 'caractere-interdit') && !/\0|\r(?!\n)/.test(text);
}
