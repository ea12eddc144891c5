import type { LieuSaisi } from './lieu-saisi.ts';
import { Parcours } from './parcours.ts';

/** The place at an offset; undefined within a comment or a text of several lines, where nothing is proposed. */
export function lieuAt(text: string, offset: number): LieuSaisi | undefined {
  const found = new Parcours(text.slice(0, offset)).lieu();
  if (!found || found.flow) return found;
  return { ...found, present: new Set([...found.present, ...keysBelow(text, offset, found.column)]) };
}

// The keys of the same group that follow: lines at the same column, as far as nothing stands further to the left.
function keysBelow(text: string, offset: number, column: number): string[] {
  const found: string[] = [];
  let start = text.indexOf('\n', offset) + 1;
  while (start > 0 && start < text.length) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
      if (indent < column || (indent === column && line[indent] === '-')) break;
      const colon = line.indexOf(':');
      if (indent === column && colon !== -1) found.push(line.slice(indent, colon).trim());
    }
    start = end + 1;
  }
  return found;
}
