import type { Checked, Path, Problem, Range } from './problem.ts';
import { sentence } from './phrase.ts';
import { decode } from './source/decode.ts';
import { type Fault, positions, rangeOf } from './source/fault.ts';
import { offsetsOf, type Tree, writtenAt } from './source/locate.ts';
import { parse } from './source/parse.ts';
import { harmlessFault } from './source/syntax.ts';
import { values } from './source/values.ts';

/** A YAML file that was read: its text, its data, and where each value stands. */
export interface Source {
  file: string;
  text: string;
  data: unknown;
  /** The range of the key or the value at a path; a missing place is that of its nearest ancestor's key. */
  locate(path: Path, on?: 'key' | 'value'): Range;
  /** The scalar at a path as it is typed (`01004` where the data says 1004). */
  written(path: Path): string | undefined;
}

/** What reading gives: always a text, so that a report can show the lines of a file that is no YAML. */
export type Read<T> = Checked<T> & { text: string };

/** Reads the bytes of a YAML file (UTF-8, one document, YAML 1.2 core), or says in French what keeps it from being read. */
export function readSource(file: string, bytes: Uint8Array): Read<Source> {
  const { text, faults } = decode(bytes);
  const refuse = (found: readonly Fault[]): Read<Source> => {
    const position = positions(text);
    return { ok: false, text, problems: found.map((fault) => problemOf(file, fault, rangeOf(fault, position))) };
  };
  if (faults.length > 0) return refuse(faults);
  const parsed = parse(text);
  if (!parsed.document || !parsed.faults.every(harmlessFault)) return refuse(parsed.faults);
  const read = values(parsed.document, text);
  // A reserved character may also read as an alias that leads nowhere: the first word on it is the right one.
  const told = new Set(parsed.faults.map(({ start }) => start));
  const found = [...parsed.faults, ...read.faults.filter(({ start }) => !told.has(start))].sort((a, b) => a.start - b.start);
  if (found.length > 0) return refuse(found);
  if (parsed.document.contents === null || read.data === null || read.data === undefined) return refuse([empty(text)]);

  const tree: Tree = { root: parsed.document.contents, targets: read.targets, text, keys: new WeakMap() };
  let position: ((offset: number) => Range['start']) | undefined;
  const locate = (path: Path, on: 'key' | 'value' = 'value'): Range => {
    position ??= positions(text);
    const [start, end] = offsetsOf(tree, path, on);
    return rangeOf({ start, end }, position);
  };
  return { ok: true, text, problems: [], value: { file, text, data: read.data, locate, written: (path) => writtenAt(tree, path) } };
}

function problemOf(file: string, { rule, message, hint }: Fault, range: Range): Problem {
  return { rule, severity: 'erreur', message: sentence(message), ...(hint && { hint: sentence(hint) }), file, path: [], range };
}

function empty(text: string): Fault {
  const message = text.trim() ? 'Le fichier ne contient que des commentaires.' : 'Le fichier est vide.';
  return { rule: 'fichier-vide', message, hint: 'Créez un fichier prêt à remplir avec : csi init', start: 0, end: 0 };
}
