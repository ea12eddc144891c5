import { type Path, valueAt } from '../../kernel/path.ts';
import type { Position } from '../../kernel/position.ts';
import type { Source } from '../../source/index.ts';

/** The place of the file where a cursor is: the value that it stands in or behind, or that whose key it stands in. */
export function placeOfCursor(source: Source, position: Position): Path {
  const offset = offsetAt(source.text, position);
  const inside = source.pathAt(offset);
  const behind = offset > 0 && /\S/.test(source.text[offset - 1] ?? '') ? source.pathAt(offset - 1) : inside;
  const path = behind.length > inside.length ? behind : inside;
  const group = valueAt(source.data, path);
  if (typeof group !== 'object' || group === null || Array.isArray(group)) return path;
  const key = Object.keys(group).find((name) => {
    const [start, end] = source.span([...path, name], 'key');
    return start <= offset && offset <= end;
  });
  return key === undefined ? path : [...path, key];
}

// Lines and columns are those of an editor: its lines end with one character, whatever ends them in the file.
function offsetAt(text: string, { line, column }: Position): number {
  let start = 0;
  for (let before = 1; before < line; before++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1);
}
