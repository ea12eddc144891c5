import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Files as authors really leave them, each with many problems.
const FOLDER = join(import.meta.dirname, 'bench');

/**
 * What an author left, in its own file or in one that contains several, separated by `#---`. The end of a faulty line has `#! column rule`
 * once for each of its problems.
 */
export interface Draft {
  name: string;
  text: string;
  /** Its problems as `line:column rule`, in the order of the text. */
  expected: readonly string[];
}

const MARKS = / +((?:#! \d+ [a-z-]+ *)+)$/;

function draftOf(name: string, marked: string): Draft {
  const lines = marked.split('\n');
  const expected = lines.flatMap((line, i) =>
    [...(MARKS.exec(line)?.[1] ?? '').matchAll(/#! (\d+) ([a-z-]+)/g)].map(
      ([, column, rule]) => `${i + 1}:${column} ${rule}`,
    ),
  );
  return { name, text: lines.map((line) => line.replace(MARKS, '')).join('\n'), expected };
}

/** Every draft of the bench, by the name of its file and, if that contains several, its position in it. */
export function drafts(): Draft[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  return files.flatMap((file) => {
    const parts = readFileSync(join(FOLDER, file), 'utf8').split(/^#---\n/m);
    return parts.map((part, i) =>
      draftOf(parts.length > 1 ? `${file.slice(0, -5)}-${i + 1}` : file.slice(0, -5), part),
    );
  });
}
