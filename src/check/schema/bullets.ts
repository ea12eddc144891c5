import type { Edit, Fix, Path } from '../../problem.ts';
import { coreValue } from '../../source/core.ts';
import type { Source } from '../../source.ts';

const BULLET = /^([–—•·▪●◦‣][ \t\u00a0\u202f]+)(\S.*)$/;
/** What YAML would not take for a text, at the start of an item. */
const RESERVED = /^[-?:,[\]{}#&*!|>'"%@`]/;

/** The dashes for the bullets of a list of texts that stands on lines of its own, one a line; none where a line has none, or would not be read as it is typed. */
export function bulletsFix(source: Source, path: Path, value: unknown): Fix | undefined {
  if (typeof value !== 'string') return undefined;
  const [start, end] = source.span(path);
  const head = source.text.lastIndexOf('\n', start - 1) + 1;
  const indent = source.text.slice(head, start);
  if (indent.trim() !== '' || head === 0 || !source.editable(start)) return undefined;
  const lines = source.text.slice(start, end).split('\n');
  const edits: Edit[] = [];
  const items: string[] = [];
  let at = start;
  for (const [i, line] of lines.entries()) {
    const inner = i === 0 ? line : line.slice(indent.length);
    const [, bullet = '', item = ''] = BULLET.exec(inner.trimEnd()) ?? [];
    const from = i === 0 ? at : at + indent.length;
    if (!bullet || (i > 0 && !line.startsWith(indent)) || RESERVED.test(item) || /:(?:\s|$)|\s#/.test(item) || coreValue(item) !== item)
      return undefined;
    edits.push({ start: from, end: from + bullet.length, range: source.range([from, from + bullet.length]), before: bullet, text: '- ' });
    items.push(item);
    at += line.length + 1;
  }
  return { description: 'Écrire des tirets au lieu des puces', edits, sense: { value: items } };
}
