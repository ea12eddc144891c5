import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, isNode, isPair, parseDocument } from 'yaml';
import type { Path } from '../../kernel/path.ts';

/** A value that replaces the one at a path of the scaffold. */
export interface ScaffoldValue {
  path: Path;
  value: unknown;
  /** Whether it is written on one line, between brackets. */
  flow?: boolean;
}

/**
 * The YAML text with some values replaced and all comments and spaces around them kept. The YAML library writes the values, and the result is read
 * back and compared, so that no value can become structure. Throws if the scaffold has nothing at a path, which is a bug.
 */
export function fill(text: string, edits: readonly ScaffoldValue[]): string {
  const document = parseDocument(text);
  const places = edits.map((edit) => {
    const node = document.getIn(edit.path, true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start === undefined) throw new Error(`The scaffold has nothing at ${edit.path.join('.')}`);
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    return { start, end: endOf(node), written: write(edit).replaceAll('\n', `\n${' '.repeat(column)}`) };
  });
  // From the end, so that the offsets of those before stay right.
  const fromEnd = places.sort((a, b) => b.start - a.start);
  const filled = fromEnd.reduce(
    (result, { start, end, written }) => result.slice(0, start) + written + result.slice(end),
    text,
  );
  const check = parseDocument(filled);
  const read = check.toJS();
  for (const { path, value } of edits) {
    const found = path.reduce((at, key) => at?.[key], read);
    if (check.errors.length > 0 || !isDeepStrictEqual(found, value))
      throw new Error(`The scaffold does not read back at ${path.join('.')}`);
  }
  return filled;
}

function write({ value, flow }: ScaffoldValue): string {
  const document = new Document(value);
  if (flow && isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

// The range of a block collection includes the comments after it, so the end of its last value is used.
function endOf(node: unknown): number {
  if (isPair(node)) return endOf(node.value);
  if (isCollection(node) && !node.flow) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}
