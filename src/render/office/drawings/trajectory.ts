import type { TrajectoryBlock } from '../../pdf/blocks/index.ts';
import { trajectoryDrawing } from '../../pdf/layout/trajectory/drawing.ts';
import type { Style } from '../../pdf/style.ts';
import { drawn, type ShapesAndTexts, widthOf } from './chart.ts';

/** Room for the letters of other fonts, where a reader lacks Calibri and Carlito. */
const SPARE = 1.4;

/** A trajectory in so many points. */
export function trajectoryShapes(block: TrajectoryBlock, width: number, style: Style): ShapesAndTexts {
  const { height, shapes, labels } = trajectoryDrawing(block, width, {
    style,
    set: (text, look) => (text ? { text, look, width: SPARE * widthOf(text, look) } : undefined),
  });
  return { width, height, shapes, texts: labels.map(({ x, y, line }) => drawn(line.text, x, y, line.look)) };
}
