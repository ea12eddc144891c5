import { shown } from '../../kernel/shown.ts';
import { columns } from '../../report/text/columns.ts';

const SEPARATOR = ' · ';

/** What a progress line shows. */
export interface Progress {
  done: number;
  total: number;
  /** The file that is being composed. */
  file: string;
  /** The time since the first file was begun, in milliseconds. */
  elapsed: number;
}

/** « 37/100 · contrats/bourges.yaml · encore 12 s », in at most `width` columns; the name of the file is cut first, at its beginning. */
export function progressLine({ done, total, file, elapsed }: Progress, width: number): string {
  const head = `${done}/${total}`;
  // No estimate in the first second: it would be far off.
  const left =
    done > 0 && elapsed > 1000 ? duration((elapsed / done) * (total - done)) : `reste ${total - done}`;
  const room = width - columns([head, '', left].join(SEPARATOR));
  const name = endOf(shown(file), room);
  return endOf([head, ...(name ? [name] : []), left].join(SEPARATOR), width);
}

function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 90 ? `encore ${seconds} s` : `encore ${Math.round(seconds / 60)} min`;
}

/** The end of a text that fits in `room` columns, after « … » if its beginning is cut; empty if not even a few letters fit. */
function endOf(text: string, room: number): string {
  if (columns(text) <= room) return text;
  if (room < 5) return '';
  const kept: string[] = [];
  let width = 1;
  for (const { segment } of [...new Intl.Segmenter('fr').segment(text)].reverse()) {
    width += columns(segment);
    if (width > room) break;
    kept.unshift(segment);
  }
  return `…${kept.join('')}`;
}
