import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, isNode, parseDocument } from 'yaml';
import type { Path } from '../../problem.ts';

/** A value to put in place of the one at a path. */
export interface Edit {
  path: Path;
  value: unknown;
  /** On one line, between brackets. */
  flow?: boolean;
}

/**
 * The YAML text with values replaced where they stand, every comment and space around them kept. The values are written by the YAML
 * library, and read back: no value can become structure.
 */
export function fill(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  const places = edits.map((edit) => {
    const node = document.getIn(edit.path, true);
    if (!isNode(node) || !node.range) throw new Error(`The scaffold has nothing at ${edit.path.join('.')}`);
    const [start, end] = node.range;
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    return { start, end, written: write(edit).replaceAll('\n', `\n${' '.repeat(column)}`) };
  });
  let filled = text;
  for (const { start, end, written } of places.sort((a, b) => b.start - a.start)) {
    // The range of a block ends with its last line break: the one that was there stays.
    const tail = /\s*$/.exec(text.slice(start, end))?.[0] ?? '';
    filled = filled.slice(0, start) + written + tail + filled.slice(end);
  }
  const check = parseDocument(filled);
  const read = check.toJS();
  for (const { path, value } of edits) {
    const found = path.reduce((at, key) => at?.[key], read);
    if (check.errors.length > 0 || !isDeepStrictEqual(found, value))
      throw new Error(`The scaffold does not read back at ${path.join('.')}`);
  }
  return filled;
}

function write({ value, flow }: Edit): string {
  const document = new Document(value);
  if (flow && isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
