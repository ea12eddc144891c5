import type { Path } from '../../kernel/path.ts';
import type { Fix, Sense } from '../../kernel/problem.ts';
import { scalarText } from '../../source/edit/scalar.ts';
import type { Source } from '../../source/index.ts';

/** The edit that writes what a key or a value surely means, in the same quotation marks. Undefined if it would change more than that. */
export function fixOf(source: Source, path: Path, meant: Sense): Fix | undefined {
  const value = 'key' in meant ? meant.key : meant.value;
  if (typeof value === 'object') return undefined;
  const on = 'key' in meant ? 'key' : 'value';
  const span = source.span(path, on);
  const raw = source.text.slice(...span);
  const quote = /^["']/.exec(raw)?.[0] ?? '';
  const written = on === 'key' ? String(path.at(-1)) : source.written(path);
  // Escapes, texts of several lines and values that aliases repeat are left to people.
  if (raw !== `${quote}${written}${quote}` || !source.editable(span[0])) return undefined;
  // Between braces, « 12 000,50 » is read as 12 000 followed by another key.
  if (/^,\d/.test(source.text.slice(span[1], span[1] + 2))) return undefined;
  const text = scalarText(value, { quote: quote === "'" ? "'" : '"', quoted: quote !== '' });
  const [start, end] = span;
  return {
    description: `Écrire ${text} au lieu de ${raw}`,
    edits: [{ start, end, range: source.range(span), before: raw, text }],
    sense: meant,
  };
}

/**
 * The fix that quotes a text which YAML reads as a key and its value. Undefined if the text contains quotation marks or several lines, or
 * if YAML dropped a part of it (apostrophes, quotation marks, an anchor, a tag) that may belong to the text.
 */
export function quotedFixOf(source: Source, path: Path, value: unknown): Fix | undefined {
  const [entry] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (!entry) return undefined;
  const [key, text] = entry;
  const [start, keyEnd] = source.span([...path, key], 'key');
  const [valueStart, end] = source.span([...path, key]);
  const raw = source.text.slice(start, end);
  const typed = source.text.slice(start, keyEnd) === key && source.text.slice(valueStart, end) === text;
  if (
    !typed ||
    !/^\s*:\s+$/.test(source.text.slice(keyEnd, valueStart)) ||
    /["\\\n\t]|\s#/.test(raw) ||
    !source.editable(start)
  )
    return undefined;
  const edit = { start, end, range: source.range([start, end]), before: raw, text: `"${raw}"` };
  return { description: `Écrire ${edit.text} au lieu de ${raw}`, edits: [edit], sense: { value: raw } };
}
