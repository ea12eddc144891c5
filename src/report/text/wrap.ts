import { columns } from './columns.ts';

/**
 * The rows of a text that is `room` columns wide. A word longer than a row is not split. No row begins with `::`, because GitHub Actions would run it as
 * a command.
 */
export function wrapped(text: string, room: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/[ \n]+(?!::)/)) {
    if (row && columns(row) + 1 + columns(word) > room) {
      rows.push(row);
      row = word;
    } else row = row ? `${row} ${word}` : word;
  }
  return [...rows, row];
}
