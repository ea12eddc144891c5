import type { ChartBlock, ChartSeries } from '../../pdf/blocks/index.ts';
import { PLOT, plotOf } from '../../pdf/layout/chart/plot.ts';
import type { DrawnShape } from '../../pdf/layout/items.ts';
import type { LineStyle, Style } from '../../pdf/style.ts';

// Six exports: a drawing, its texts, a chart as one, its panels, and how texts are measured and drawn.

/** A text of a drawing: where it begins on its baseline, in points from the top left corner. */
export interface DrawnText {
  x: number;
  y: number;
  text: string;
  size: number;
  color: string;
  bold: boolean;
}

/** Shapes and texts, whatever draws them. */
export interface ShapesAndTexts {
  width: number;
  height: number;
  shapes: DrawnShape[];
  texts: DrawnText[];
}

const GAP = 24;
const BETWEEN_ROWS = 14;
/** The width of a letter, as a share of its size: that of figures in Calibri and Carlito, which most letters do not exceed. */
const LETTER = 0.507;
/** Under its baseline. */
const BELOW = 0.28;

/** Each series of a chart as a small drawing, its title above. */
export function chartPanels({ periods, series }: ChartBlock, width: number, style: Style): ShapesAndTexts[] {
  return series.map((one) => panelOf(one, periods, width, style));
}

/** A whole chart in so many points, panel beside panel. */
export function chartDrawing(block: ChartBlock, width: number, style: Style): ShapesAndTexts {
  const across = block.series.length <= 2 || block.series.length === 4 ? 2 : 3;
  const each = (width - (across - 1) * GAP) / across;
  const panels = chartPanels(block, each, style);
  const whole: ShapesAndTexts = { width, height: 0, shapes: [], texts: [] };
  for (let start = 0; start < panels.length; start += across) {
    const row = panels.slice(start, start + across);
    const top = start === 0 ? 0 : whole.height + BETWEEN_ROWS;
    const height = Math.max(...row.map((panel) => panel.height));
    for (const [at, panel] of row.entries()) {
      // Panels of a row stand on one line.
      const moved = placedAt(panel, at * (each + GAP), top + height - panel.height);
      whole.shapes.push(...moved.shapes);
      whole.texts.push(...moved.texts);
    }
    whole.height = top + height;
  }
  return whole;
}

function panelOf(
  series: ChartSeries,
  periods: readonly string[],
  width: number,
  style: Style,
): ShapesAndTexts {
  const texts: DrawnText[] = [];
  let top = 0;
  for (const [text, look] of [
    [series.title, style.text.panelTitle],
    [series.unit, style.text.panelUnit],
  ] as const)
    for (const line of wrapped(text, width, look)) {
      top += look.leading;
      texts.push(drawn(line, 0, top - look.leading * BELOW, look));
    }
  const plot = plotOf(series, periods, width, style, (text, look) =>
    text ? { text, look, width: widthOf(text, look) } : undefined,
  );
  for (const { x, y, line } of plot.labels) texts.push(drawn(line.text, x, top + y, line.look));
  const lowered = placedAt({ width, height: 0, shapes: plot.shapes, texts: [] }, 0, top);
  return { width, height: top + PLOT.height, shapes: lowered.shapes, texts };
}

/** How wide a text is, at most, in the fonts of the office formats. */
export const widthOf = (text: string, { text: { size } }: LineStyle): number => text.length * LETTER * size;

/** A text in the look of a style. */
export const drawn = (text: string, x: number, y: number, { text: look }: LineStyle): DrawnText => ({
  ...{ text, x, y, size: look.size, color: look.color, bold: look.typeface.semibold },
});

function wrapped(text: string, width: number, look: LineStyle): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, look) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function placedAt({ shapes, texts, ...size }: ShapesAndTexts, dx: number, dy: number): ShapesAndTexts {
  return {
    ...size,
    shapes: shapes.map((shape) =>
      'points' in shape
        ? { ...shape, points: shape.points.map(([x, y]): [number, number] => [x + dx, y + dy]) }
        : { ...shape, center: [shape.center[0] + dx, shape.center[1] + dy] },
    ),
    texts: texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy })),
  };
}
