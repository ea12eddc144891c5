import { type Inline, type TableBlock, textOf } from '../../blocks/index.ts';
import type { Shaper } from '../../fonts/index.ts';
import type { LineStyle, Style } from '../../style.ts';
import { chunksOf, spansOf } from '../../text/index.ts';
import { CELL } from './cells.ts';
import { tailWidth } from './figures.ts';
import { resumedLabel } from './groups.ts';
import { labelColumns } from './row-headers.ts';

/** The number of rows that are measured to size the columns of a long table. */
const SAMPLE = 150;
const PADDING = 2 * CELL.padX;
/** A word wider than this, in points, may be hyphenated. */
const WIDEST_WORD = 110;
/** A figure and its unit wider than this, in points, may be broken. */
const WIDEST_FIGURE = 140;

/** The labels of a table of figures take no less than this, in points, if they are so long: two or three words a line. */
const LABEL = 104;

/** The widths that the contents of a table need, measured on its first rows; in points, padding included. */
export interface TableContent {
  /** For each column, the width of its longest word. */
  least: number[];
  /** For each column, the width that breaks no line. */
  wanted: number[];
  /** For each column of figures, the width of the longest decimals and unit; 0 for others. */
  tails: number[];
  /** For the head and each row, by column, the widths of the lines that the author separated. */
  rows: number[][][];
  /** From baseline to baseline in a cell. */
  leading: number;
}

// A table whose orientation is chosen is measured before its columns are.
const known = new WeakMap<TableBlock, TableContent>();

/** Measures the cells of a table; the result is cached. */
export function contentOf(block: TableBlock, shaper: Shaper, style: Style): TableContent {
  let content = known.get(block);
  if (!content) {
    content = measuredTable(block, shaper, style);
    known.set(block, content);
  }
  return content;
}

function measuredTable(block: TableBlock, shaper: Shaper, style: Style): TableContent {
  const { text } = style;
  const widest = WIDEST_WORD * style.scale;
  const none = block.head.map(() => 0);
  const content: TableContent = {
    least: [...none],
    wanted: [...none],
    tails: [...none],
    rows: [],
    leading: text.cell.leading,
  };
  const figures = block.align.map((align) => align === 'right');
  content.rows.push(measured(content, block.head, text.headCell, shaper, figures, widest));
  for (const { cells, kind } of block.rows.slice(0, SAMPLE)) {
    if (kind === 'band') continue;
    const lines = measured(
      content,
      cells,
      kind === 'total' ? text.headCell : text.cell,
      shaper,
      figures,
      widest,
    );
    for (const [at, cell] of lines.entries()) {
      const whole =
        at < block.groups
          ? resumedWidth(cells[at] ?? [], shaper, text.headCell)
          : figures[at]
            ? Math.max(0, ...cell.filter((_, line) => isFigure(cells[at] ?? [], line)))
            : 0;
      content.least[at] = Math.max(content.least[at] ?? 0, Math.min(widest, whole) + PADDING + 0.1);
    }
    // A label that spans rows shares their height, so its lines count for a third.
    content.rows.push(lines.map((cell, at) => (at < block.groups ? cell.map((width) => width / 3) : cell)));
  }
  alignFigures(content, block, shaper, style);
  const { least, wanted } = content;
  if (labelColumns(block) === 1)
    least[0] = Math.max(least[0] ?? 0, Math.min(wanted[0] ?? 0, LABEL * style.scale));
  return content;
}

// Whole parts that end on one vertical take the width of the longest, and of the longest that follows one.
function alignFigures(
  { least, wanted, tails }: TableContent,
  block: TableBlock,
  shaper: Shaper,
  style: Style,
): void {
  for (const [at, align] of block.align.entries()) {
    if (align !== 'right') continue;
    let head = 0;
    let tail = 0;
    for (const { cells, kind } of block.rows.slice(0, SAMPLE)) {
      if (kind === 'band') continue;
      const { text } = kind === 'total' ? style.text.headCell : style.text.cell;
      for (const line of textOf(cells[at] ?? []).split('\n')) {
        const own = tailWidth(line, text, style.scale, shaper);
        if (own === undefined) continue;
        tail = Math.max(tail, own);
        head = Math.max(head, shaper.shape(line.trimEnd(), text.typeface).width * text.size - own);
      }
    }
    if (tail === 0 || head + tail > WIDEST_FIGURE * style.scale) continue;
    tails[at] = tail;
    const both = head + tail + PADDING + 0.1;
    least[at] = Math.max(least[at] ?? 0, both);
    wanted[at] = Math.max(wanted[at] ?? 0, both);
  }
}

function measured(
  { least, wanted }: TableContent,
  cells: readonly Inline[],
  { text }: LineStyle,
  shaper: Shaper,
  figures: readonly boolean[],
  widest: number,
): number[][] {
  return cells.map((cell, at) => {
    const lines: number[] = [];
    let line = 0;
    // What belongs together has room on one line.
    let word = 0;
    for (const { bare, width, forced, glued } of chunksOf(spansOf(cell, text), shaper)) {
      least[at] = Math.max(least[at] ?? 0, Math.min(word + bare, widest) + PADDING + 0.1);
      word = glued && !figures[at] && word + width < widest ? word + width : 0;
      wanted[at] = Math.max(wanted[at] ?? 0, line + bare + PADDING + 0.1);
      line += width;
      if (forced) {
        lines.push(line);
        line = 0;
      }
    }
    if (line > 0) lines.push(line);
    return lines;
  });
}

// A remark in brackets under a figure may be broken, the figure not.
function isFigure(cell: Inline, line: number): boolean {
  return /^[^(]*\d/.test(textOf(cell).split('\n')[line] ?? '');
}

// A label that is repeated on the next page should fit on one line.
function resumedWidth(label: Inline, shaper: Shaper, { text }: LineStyle): number {
  if (label.length === 0) return 0;
  return chunksOf([{ text: resumedLabel(label), style: text }], shaper).reduce(
    (sum, { width }) => sum + width,
    0,
  );
}
