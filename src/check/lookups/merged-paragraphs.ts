import { type Path, pathTo } from '../../kernel/path.ts';
import type { Edit, Fix } from '../../kernel/problem.ts';
import { PROSE } from '../../kernel/prose.ts';
import type { Source } from '../../source/index.ts';
import type { PlacedTexte } from './textes.ts';

/** A text with an empty line that has no effect: the author sees two paragraphs, but one is printed. */
export interface MergedParagraphs {
  path: Path;
  /** The line after the first such empty line. */
  following: string;
  /** True if the text is folded with `>`. */
  folded: boolean;
  /** True for a field that may hold paragraphs, false for a one-line field. */
  prose: boolean;
  fix?: Fix | undefined;
}

/**
 * YAML turns an empty line into a line break, except below `|`, and two line breaks are needed to separate paragraphs. In a one-line field,
 * no empty line has an effect. A text that aliases repeat is reported once.
 */
export function mergedParagraphs(source: Source, textes: readonly PlacedTexte[]): MergedParagraphs[] {
  const reported = new Set<number>();
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
    if (!first || reported.has(start) || (prose && (typed.startsWith('|') || single === 0))) return [];
    reported.add(start);
    // Line breaks written as escapes, and deeper lines below `>`, are not empty lines of the file.
    const fix =
      prose && single === lost.length && source.editable(start)
        ? fixOf(source, start, lost, texte)
        : undefined;
    return [
      {
        path,
        following: /^["']/.test(typed) ? first.next.replace(/["']$/, '') : first.next,
        folded: typed.startsWith('>'),
        prose,
        fix,
      },
    ];
  });
}

// The line breaks between two lines with content: true for a single one.
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

/** One or more empty lines between two lines of a text as typed. */
interface Gap {
  /** The offset of the first of them. */
  at: number;
  alone: boolean;
  next: string;
}

function gapsIn(typed: string): Gap[] {
  const found: Gap[] = [];
  // The indicator that opens a block text is not a line of the text.
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
    sense: { value: split(texte) },
  };
}

// Doubles each single line break between two lines.
function split(texte: string): string {
  const lines = texte.split('\n');
  const filled = (i: number) => (lines[i] ?? '').trim() !== '';
  return lines
    .map((line, i) => (i > 0 ? (filled(i - 1) && filled(i) ? `\n\n${line}` : `\n${line}`) : line))
    .join('');
}
