import type { Path } from '../../kernel/path.ts';
import type { Edit, Fix } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import { itemOf } from '../../source/problems/index.ts';

/**
 * The fix that replaces the bullets of a list of texts with dashes. There must be one bullet a line, all of one kind, and each item must
 * then be read as typed. YAML reads such lines as one text, or as keys if they contain a colon.
 */
export function bulletsFix(source: Source, path: Path, value: unknown): Fix | undefined {
  const span = spanOf(source, path, value);
  if (!span) return undefined;
  const [start, end] = span;
  const head = source.text.lastIndexOf('\n', start - 1) + 1;
  const indent = source.text.slice(head, start);
  if (indent.trim() !== '' || head === 0 || !source.editable(start)) return undefined;
  const edits: Edit[] = [];
  const items: string[] = [];
  const kinds = new Set<string>();
  let at = start;
  for (const [i, line] of source.text.slice(start, end).split('\n').entries()) {
    const inner = (i === 0 ? line : line.slice(indent.length)).trimEnd();
    const from = i === 0 ? at : at + indent.length;
    const one = itemOf(inner);
    if (!one || (i > 0 && !line.startsWith(indent)) || kinds.add(one.kind).size > 1) return undefined;
    // The part of the line that stays is not in the edit.
    const kept = one.text === `- ${one.item}` ? one.item.length : 0;
    const to = from + inner.length - kept;
    edits.push({
      start: from,
      end: to,
      range: source.range([from, to]),
      before: source.text.slice(from, to),
      text: one.text.slice(0, one.text.length - kept),
    });
    items.push(one.item);
    at += line.length + 1;
  }
  return { description: 'Écrire des tirets au lieu des puces', edits, sense: { value: items } };
}

function spanOf(source: Source, path: Path, value: unknown): readonly [number, number] | undefined {
  if (typeof value === 'string') return source.span(path);
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined || !itemOf(`${first} : x`)) return undefined;
  return [source.span([...path, first], 'key')[0], source.span([...path, last])[1]];
}
