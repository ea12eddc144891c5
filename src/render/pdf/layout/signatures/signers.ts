/**
 * The signature boxes and their sizes, in rows. One description shared by the files of this folder: hence
 * eight exports.
 */

import type { SignaturesBlock } from '../../blocks/index.ts';
import type { LineStyle } from '../../style.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { Flow } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';

/** Free space to sign by hand under the lines of a box, in points: 2 cm, as official forms leave. */
const SIGNING_ROOM = 57;
/**
 * Sizes of boxes two or three in a row: space between boxes, space below a row, padding, distance of the
 * field from its box, least height; in points.
 */
export const DENSITY = {
  2: { gutter: 18, gap: 14, pad: 10, inset: 6, least: 122, label: 'signatory', name: 'signatoryName' },
  3: {
    gutter: 10,
    gap: 9,
    pad: 8,
    inset: 4,
    least: 0,
    label: 'signatorySmall',
    name: 'signatoryNameSmall',
  },
} as const;
/** How many boxes stand side by side. */
export type Across = keyof typeof DENSITY;
/**
 * A text higher than this, in points, is placed above its box, across the whole page, instead of inside it.
 */
const HIGHEST_TEXT = 260;
/** A box as the blocks describe it. */
export type SignatureBox = SignaturesBlock['boxes'][number];
/** The lines of one text and its style. */
interface StyledLines {
  style: LineStyle;
  lines: TextLine[];
}
/** A box with its text and the section that contains both; `tall` when the text is above the box. */
export interface Signer {
  box: SignatureBox;
  section: StructureElement;
  text: StyledLines[];
  tall: boolean;
}
/** Boxes next to each other, and their height in points. A tall signer has a row of its own. */
export interface SignerRow {
  signers: Signer[];
  height: number;
}

/** The boxes in rows of `across`; a tall signer has a row of its own. */
export function rowsOf(flow: Flow, block: SignaturesBlock, across: Across): SignerRow[] {
  const { least, pad, inset } = DENSITY[across];
  const rows: Signer[][] = [];
  for (const signer of block.boxes.map((box) => signerOf(flow, box, across))) {
    const last = rows.at(-1);
    if (!last || signer.tall || last.some(({ tall }) => tall) || last.length === across) rows.push([signer]);
    else last.push(signer);
  }
  return rows.map((signers) => {
    const text = Math.max(0, ...signers.map(({ text, tall }) => (tall ? 0 : textHeight(text))));
    return { signers, height: Math.max(least, pad + text + 1 + SIGNING_ROOM + inset) };
  });
}

/** The height of the rows and the gaps below them, in points. */
export function heightOf(rows: readonly SignerRow[], across: Across): number {
  return rows.reduce((sum, { height }) => sum + height + DENSITY[across].gap, 0);
}

function signerOf(flow: Flow, box: SignatureBox, across: Across): Signer {
  const text = partsOf(flow, box, across, widthOf(flow, across) - 2 * DENSITY[across].pad);
  const tall = textHeight(text) > HIGHEST_TEXT;
  return {
    box,
    section: element('Sect', flow.element),
    text: tall ? partsOf(flow, box, across, flow.width) : text,
    tall,
  };
}

function partsOf(flow: Flow, box: SignatureBox, across: Across, width: number): StyledLines[] {
  const { label, name } = DENSITY[across];
  const { text } = flow.style;
  return box.lines.map((content, index) => {
    const style = text[index === 0 ? label : name];
    return { style, lines: linesOf(spansOf(content, style.text), width, flow.shaper, { balanced: true }) };
  });
}

function textHeight(text: readonly StyledLines[]): number {
  return text.reduce((sum, { style, lines }) => sum + lines.length * style.leading, 0);
}

/** The width of a box, in points. */
export function widthOf(flow: Flow, across: Across): number {
  return (flow.width - (across - 1) * DENSITY[across].gutter) / across;
}
