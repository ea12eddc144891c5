import { twins } from '../../kernel/nearest.ts';
import { type Path, valueAt } from '../../kernel/path.ts';
import type { Fix } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import { keysOf, shapeAt } from '../schema/shape.ts';

/** The shapes of free texts. */
const TEXTS = new Set(['texte', 'string', 'number|texte']);

/**
 * Adjusts a fix that quotes a text which YAML misread, to what the schema wants: around the whole item where a list of texts contains a group
 * (`- Vu : le code : pénal`), around the value where a text is wanted. Undefined where the schema wants a number, a date, an id, a list or a
 * group, because a quoted text would be wrong there too. `rest` is what remains readable of the file.
 */
export function textFix(rest: Source, fix: Fix): Fix | undefined {
  const [edit] = fix.edits;
  if (!edit) return undefined;
  // Looks at the last character, because YAML may have read the first one as an indicator.
  const inside = rest.pathAt(edit.end - 1);
  const path = textAround(inside);
  if (!path) return undefined;
  if (path.length === inside.length) return { ...fix, path };
  const [key, ...others] = Object.keys(valueAt(rest.data, path) ?? {});
  if (key === undefined || others.length > 0 || path.length < inside.length - 1) return undefined;
  const start = rest.span([...path, key], 'key')[0];
  const raw = rest.text.slice(start, edit.end);
  if (!raw.startsWith(`${key} :`) && !raw.startsWith(`${key}:`)) return undefined;
  if (/["\\\n\t]|\s#|:\s+'/.test(raw)) return undefined;
  const text = `"${raw}"`;
  return {
    description: `Écrire ${text} au lieu de ${raw}`,
    edits: [{ start, end: edit.end, range: rest.range([start, edit.end]), before: raw, text }],
    sense: { value: raw },
    path,
  };
}

// The nearest enclosing path, itself included, that the schema knows; undefined if it wants no text there.
function textAround(inside: Path): Path | undefined {
  for (let path = inside; path.length > 0; path = path.slice(0, -1)) {
    const shape = shapeAt(known(path));
    if (shape !== undefined) return TEXTS.has(shape) ? path : undefined;
  }
  return undefined;
}

// Reads a misspelt key as the only similar one: it will be fixed once the file can be read.
function known(path: Path): Path {
  const made: (string | number)[] = [];
  for (const step of path) {
    const shape = shapeAt(made);
    const keys = shape && typeof step === 'string' ? keysOf(shape) : [];
    const [near, other] = keys.length > 0 && !keys.includes(String(step)) ? twins(String(step), keys) : [];
    made.push(near !== undefined && other === undefined ? near : step);
  }
  return made;
}
