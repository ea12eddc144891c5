import { type SignaturesBlock, textOf } from '../blocks.ts';
import { COLOR, LINE, type LineStyle, TEXT } from '../style.ts';
import { spansOf } from '../text/inline.ts';
import { type Line, linesOf } from '../text/lines.ts';
import type { Item } from './items.ts';
import { baselineOf, type Flow, keepWhole, pushLines, pushSlice } from './slices.ts';
import { element } from './structure.ts';

const GUTTER = 18;
const PAD = 10;
const HEIGHT = 122;
/** Still room for a signature under three lines, when there are many. */
const LOW_HEIGHT = 104;
const MANY = 8;
/** What is left free to sign by hand under the lines of a box, in points. */
const ROOM = 62;
/** Space between the drawn box and the field to sign in. */
const INSET = 6;
/** A text higher than this, in points, stands above its box and not in it. */
const HIGHEST_TEXT = 260;

interface Part {
  style: LineStyle;
  lines: Line[];
}

type Box = SignaturesBlock['boxes'][number];

/** Lays out the signature blocks in two columns, each with room to sign by hand; the whole on one page when it fits. */
export function layoutSignatures(flow: Flow, block: SignaturesBlock): void {
  const from = flow.slices.length;
  flow.blocks(flow, block.before);
  const least = block.boxes.length > MANY ? LOW_HEIGHT : HEIGHT;
  for (let i = 0; i < block.boxes.length; i += 2) {
    const boxes = block.boxes.slice(i, i + 2);
    const texts = boxes.map((box) => partsOf(flow, box));
    const high = Math.max(...texts.map(heightOf));
    if (high > HIGHEST_TEXT) for (const text of texts.splice(0, 2, [], [])) pushText(flow, text);
    const height = Math.max(least, Math.max(...texts.map(heightOf)) + ROOM);
    const items = boxes.flatMap((box, column) => boxItems(flow, box, texts[column] ?? [], column, height));
    pushSlice(flow, height, items, i === 0 ? LINE * 0.75 : 0, i === 0 ? 2 : 0);
    flow.gap = 14;
  }
  keepWhole(flow, from, 640);
  flow.gap = LINE;
}

function partsOf(flow: Flow, box: Box): Part[] {
  return box.lines.map((content, index) => {
    const style = index === 0 ? TEXT.signatory : TEXT.signatoryName;
    return { style, lines: linesOf(spansOf(content, style.text), widthOf(flow) - 2 * PAD, flow.shaper) };
  });
}

function boxItems(flow: Flow, box: Box, text: readonly Part[], column: number, height: number): Item[] {
  const width = widthOf(flow);
  const x = flow.x + column * (width + GUTTER);
  const section = element('Sect', flow.element);
  const items: Item[] = [{ kind: 'box', x, y: 0, width, height, stroke: COLOR.rule, radius: 2.5 }];
  let y = PAD - 1;
  for (const { style, lines } of text) {
    const paragraph = element('P', section);
    for (const line of lines) {
      items.push({ kind: 'line', x: x + PAD, y: y + baselineOf(style), line, element: paragraph });
      y += style.leading;
    }
  }
  const top = text.length > 0 ? y + 2 : INSET;
  items.push({
    kind: 'field',
    x: x + INSET,
    y: top,
    width: width - 2 * INSET,
    height: height - top - INSET,
    name: fieldName(flow.fields, box.party),
    label: labelOf(box),
    element: element('Form', section),
  });
  return items;
}

// A period would make a name a path of fields; a party signs twice when two of its representatives do.
function fieldName(taken: Set<string>, party = 'partie'): string {
  const wanted = `signature_${party.replaceAll('.', '_')}`;
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}_${count}`;
  taken.add(name);
  return name;
}

function labelOf(box: Box): string {
  const [party, ...person] = box.lines.map((line) => textOf(line).replaceAll('\n', ' '));
  return `Signature\u00a0: ${[...person.reverse(), party].filter(Boolean).join(', ')}`;
}

function pushText(flow: Flow, text: readonly Part[]): void {
  const section = element('Sect', flow.element);
  for (const { style, lines } of text) pushLines(flow, lines, style, element('P', section), LINE * 0.25);
}

function heightOf(text: readonly Part[]): number {
  return text.reduce((sum, { style, lines }) => sum + lines.length * style.leading, 0);
}

function widthOf(flow: Flow): number {
  return (flow.width - GUTTER) / 2;
}
