/** Bars from a base to a target, under the text that says both. Four exports: a line that is a bar, and what the table needs of it. */

import type { Palette } from '../../palette.ts';
import type { TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';

/** BarLevels from zero: what is there, what is promised at least, and at most. */
interface BarLevels {
  base: number;
  least: number;
  most: number;
}

/** A line without text that shows levels, each bar on its own scale. */
interface BarLine extends TextLine {
  levels: BarLevels;
}

/** The height of a bar with the space around it, in points. */
export const BAR_HEIGHT = 9;
const WIDEST = 130;
const THICK = 4.6;
const NUMBER = '(\\d[\\d\\u202f\\u00a0]*(?:,\\d+)?)';
const WORD = '(?:environ |au moins |plus de |au plus |moins de )?';
const PATH = new RegExp(
  `\\(${WORD}${NUMBER} →(?:[^()→]*→)* (?:de ${NUMBER} à ${NUMBER}|${WORD}${NUMBER})[^()]*\\)`,
);

/** Whether a line is a bar. */
export const isBar = (line: TextLine): line is BarLine => 'levels' in line;

/** The lines of a cell with a bar under each text that says from where to where: « +100 postes (330 → 430) ». */
export function withBars(lines: readonly TextLine[]): TextLine[] {
  const out: TextLine[] = [];
  let bold = '';
  // The bar stands under all of the bold text that says its levels, never between two lines of it.
  const close = () => {
    const levels = levelsIn(bold);
    if (levels) out.push({ segments: [], width: 0, levels } as BarLine);
    bold = '';
  };
  for (const line of lines) {
    if (line.segments[0]?.style.typeface.semibold) bold += textOf(line);
    else close();
    out.push(line);
  }
  close();
  return out;
}

const textOf = ({ segments }: TextLine): string =>
  segments.flatMap(({ words }) => words.map(({ text }) => text)).join('');

function levelsIn(text: string): BarLevels | undefined {
  const [found, base, least, most, target] = PATH.exec(text) ?? [];
  if (found === undefined) return undefined;
  const [from, low, high] = [numberIn(base), numberIn(least ?? target), numberIn(most ?? target)];
  return from < 0 || low < 0 || Math.max(from, high) <= 0
    ? undefined
    : { base: from, least: low, most: high };
}

const numberIn = (text = '-1'): number => Number(text.replace(/[\u202f\u00a0]/g, '').replace(',', '.'));

/**
 * The bar: full for what is there and stays, outlined for what is added or taken away, thin up to the most of a range. It starts at zero. It
 * is no content: the text above it says the same.
 */
export function barItems(
  { levels: { base, least, most } }: BarLine,
  x: number,
  y: number,
  room: number,
  color: Palette,
): PageItem[] {
  const scale = Math.min(WIDEST, room) / Math.max(base, most);
  const top = y + (BAR_HEIGHT - THICK) / 2 - 1;
  const full = Math.min(base, least) * scale;
  const changed = Math.abs(least - base) * scale;
  const box = { kind: 'box' as const, y: top, height: THICK };
  return [
    ...(full > 0 ? [{ ...box, x, width: full, fill: color.main, stroke: color.main }] : []),
    ...(changed > 0 ? [{ ...box, x: x + full, width: changed, fill: '#ffffff', stroke: color.main }] : []),
    ...(most > least
      ? [
          {
            ...box,
            x: x + Math.max(base, least) * scale,
            width: (most - Math.max(base, least)) * scale,
            y: top + THICK / 2 - 0.6,
            height: 1.2,
            fill: color.main,
          },
        ]
      : []),
  ];
}
