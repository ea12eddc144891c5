import { base64 } from '../../kernel/bytes/base64.ts';
import { chartPanels, type ShapesAndTexts } from '../office/drawings/chart.ts';
import { svgOf } from '../office/drawings/formats.ts';
import { trajectoryShapes } from '../office/drawings/trajectory.ts';
import { MEDIA_TYPES, type PlacedPicture, turnOf } from '../office/pictures.ts';
import type { ChartBlock, TrajectoryBlock } from '../pdf/blocks/index.ts';
import { altOf } from '../pdf/layout/chart/words.ts';
import { trajectoryAlt } from '../pdf/layout/trajectory/words.ts';
import type { Style } from '../pdf/style.ts';
import { tag } from './markup.ts';

const px = (points: number) => Math.round((points * 4) / 3);

/** A picture inside the page, at its natural size or the width of the column. */
export function pictureTag({ file, width, height, alt }: PlacedPicture): string {
  const data = `data:${MEDIA_TYPES[file.extension]};base64,${base64(file.bytes)}`;
  const [across, down] = [px(width), px(height)];
  const { quarters, mirrored } = turnOf(file);
  if (quarters === 0 && !mirrored)
    return tag('img', { src: data, alt, width: across, height: down }).replace('</img>', '');
  // The pixels lie otherwise than they are seen: a drawing turns them about its middle.
  const [stored, tall] = quarters % 2 === 0 ? [across, down] : [down, across];
  const image = tag('image', {
    ...{ href: data, x: -stored / 2, y: -tall / 2, width: stored, height: tall },
    transform: `translate(${across / 2} ${down / 2})${mirrored ? ' scale(-1 1)' : ''} rotate(${90 * quarters})`,
  });
  const box = { width: across, height: down, viewBox: `0 0 ${across} ${down}` };
  return tag('svg', { role: 'img', 'aria-label': alt, ...box }, image);
}

/** The width of a panel of a chart, in points: two fit in the column, one on a phone. */
const PANEL = 165;

/** The colours of a chart by the names that the style sheet gives them, so that they follow light and dark. */
function named({ color }: Style): (hex: string) => string {
  const names = new Map([
    [color.main, '--principal'],
    [color.grey, '--gris'],
    [color.hairline, '--filet'],
    [color.rule, '--bord'],
    [color.tint, '--teinte'],
    [color.accent, '--alerte'],
    [color.border, '--bord'],
    ['#ffffff', '--fond'],
  ]);
  return (hex) => {
    const name = names.get(hex);
    return name ? `var(${name})` : hex;
  };
}

/** A chart as drawings beside one another, each with its figures in words. */
export function chartTag(block: ChartBlock, style: Style): string {
  const colour = named(style);
  const panels = chartPanels(block, PANEL, style).map((panel, at) => {
    const series = block.series[at];
    const label = series && altOf(series, block.periods);
    return svgTag(panel, label, colour);
  });
  return tag('div', { class: 'courbes' }, ...panels);
}

/** The width of a trajectory, in points; a narrow screen shows it smaller. */
const TRAJECTORY = 400;

/** A trajectory as a drawing, with all its figures in words. */
export function trajectoryTag(block: TrajectoryBlock, style: Style): string {
  const drawing = trajectoryShapes(block, TRAJECTORY, style);
  return tag('div', { class: 'courbes' }, svgTag(drawing, trajectoryAlt(block), named(style)));
}

function svgTag(drawing: ShapesAndTexts, label: string | undefined, colour: (hex: string) => string): string {
  const { width, height } = drawing;
  const box = { width: px(width), height: px(height), viewBox: `0 0 ${width} ${height}` };
  return tag('svg', { class: 'courbe', role: 'img', 'aria-label': label, ...box }, svgOf(drawing, colour));
}
