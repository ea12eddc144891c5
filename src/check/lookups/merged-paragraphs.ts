import { type Path, pathTo } from '../../kernel/path.ts';
import type { Edit, Fix } from '../../kernel/problem.ts';
import { PROSE } from '../../kernel/prose.ts';
import type { Source } from '../../source/index.ts';
import type { PlacedTexte } from './textes.ts';

/** A text with an empty line that parts nothing in the document: the author sees two paragraphs, and one is printed. */
export interface MergedParagraphs {
  path: Path;
  /** The line after the first such empty line. */
  suite: string;
  /** `>`, where the text is folded by it. */
  plie: boolean;
  /** True for a field that may hold paragraphs, false for one that is a line. */
  prose: boolean;
  fix?: Fix | undefined;
}

/**
 * YAML makes one line break of an empty line, unless the text stands below `|`; it takes two to part paragraphs. A field of one line has
 * none, however it is written. What aliases repeat is told once.
 */
export function mergedParagraphs(source: Source, textes: readonly PlacedTexte[]): MergedParagraphs[] {
  const told = new Set<number>();
  return textes.flatMap(({ texte, path: place }) => {
    const breaks = texte.trim().includes('\n') ? breaksIn(texte) : [];
    if (breaks.length === 0) return [];
    const path = pathTo(place);
    const key = path.findLast((step) => typeof step === 'string');
    const prose = typeof key === 'string' && PROSE.has(key);
    const [start, end] = source.span(path);
    const typed = source.text.slice(start, end);
    const gaps = gapsIn(typed);
    const lost = prose ? gaps.filter(({ alone }) => alone) : gaps;
    const [first] = lost;
    const single = breaks.filter((alone) => alone).length;
    if (!first || told.has(start) || (prose && (typed.startsWith('|') || single === 0))) return [];
    told.add(start);
    // Line breaks that escapes write, or lines set deeper below « > », are no empty lines.
    const fix =
      prose && single === lost.length && source.editable(start)
        ? fixOf(source, start, lost, texte)
        : undefined;
    return [
      {
        path,
        suite: /^["']/.test(typed) ? first.next.replace(/["']$/, '') : first.next,
        plie: typed.startsWith('>'),
        prose,
        fix,
      },
    ];
  });
}

// The breaks between two lines that hold something: true for one that stands alone.
function breaksIn(texte: string): boolean[] {
  const found: boolean[] = [];
  let last = -1;
  for (const [i, line] of texte.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (last !== -1) found.push(i === last + 1);
    last = i;
  }
  return found;
}

/** Empty lines of a text as it is typed, between two lines of it. */
interface Gap {
  /** Where the first of them starts. */
  at: number;
  alone: boolean;
  next: string;
}

function gapsIn(typed: string): Gap[] {
  const found: Gap[] = [];
  // The sign that opens a block is no line of its text.
  const opened = /^[|>]/.test(typed);
  let from = 0;
  let last: { i: number; end: number } | undefined;
  for (const [i, line] of typed.split('\n').entries()) {
    const next = line.trim();
    if (next !== '' && !(opened && i === 0)) {
      if (last && i > last.i + 1) found.push({ at: last.end, alone: i === last.i + 2, next });
      last = { i, end: from + line.length + 1 };
    }
    from += line.length + 1;
  }
  return found;
}

function fixOf(source: Source, start: number, gaps: readonly Gap[], texte: string): Fix {
  const text = source.text.includes('\r\n') ? '\r\n' : '\n';
  const edits = gaps.map(({ at }): Edit => {
    const place = start + at;
    return { start: place, end: place, range: source.range([place, place]), before: '', text };
  });
  return {
    description: 'Doubler la ligne vide entre les paragraphes, qui restent alors séparés',
    edits,
    sense: { value: parted(texte) },
  };
}

// Each line break that stands alone between two lines, twice.
function parted(texte: string): string {
  const lines = texte.split('\n');
  const filled = (i: number) => (lines[i] ?? '').trim() !== '';
  return lines
    .map((line, i) => (i > 0 ? (filled(i - 1) && filled(i) ? `\n\n${line}` : `\n${line}`) : line))
    .join('');
}
