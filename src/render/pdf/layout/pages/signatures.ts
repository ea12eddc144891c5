import { type SignaturesBlock, textOf } from '../../blocks/index.ts';
import { COLOR, LINE, type LineStyle, TEXT } from '../../style.ts';
import { spansOf } from '../../text/inline.ts';
import { linesOf, type TextLine } from '../../text/lines.ts';
import type { PageItem } from '../items.ts';
import { baselineOf, type Flow, pushLines, pushSlice, type TableRun } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';

/** What is left free to sign by hand under the lines of a box, in points: the 2 cm of height of the boxes that forms leave for it. */
const SIGNING_ROOM = 57;
/** How boxes stand two and three across: gutter, space below a row, padding, the field's distance from its box, and the least height; in points. */
const DENSITY = {
  2: { gutter: 18, gap: 14, pad: 10, inset: 6, least: 122, label: TEXT.signatory, name: TEXT.signatoryName },
  3: {
    gutter: 10,
    gap: 9,
    pad: 8,
    inset: 4,
    least: 0,
    label: TEXT.signatorySmall,
    name: TEXT.signatoryNameSmall,
  },
} as const;
type Across = keyof typeof DENSITY;
/** A text higher than this, in points, stands above its box and not in it, across the whole page. */
const HIGHEST_TEXT = 260;
/** Words that take more lines are not repeated on the next pages: they would leave no room there for what is signed. */
const MOST_REMINDER = 4;
/** Blocks up to this height, in points, are kept on one page, with the heading and the words above them. */
const WHOLE = 540;

type SignatureBox = SignaturesBlock['boxes'][number];
interface StyledLines {
  style: LineStyle;
  lines: TextLine[];
}
/** A box, its text and the section that holds both; `tall` when the text stands above the box. */
interface Signer {
  box: SignatureBox;
  section: StructureElement;
  text: StyledLines[];
  tall: boolean;
}
/** Boxes side by side, and their height in points. A signer whose text is tall has a row to itself. */
interface SignerRow {
  signers: Signer[];
  height: number;
}

/**
 * Lays out the signature blocks, in the order of the protocol, two across, or three when they would not fit on a page; each with room to sign by
 * hand. No page holds signatures alone: the first row stays with the words above it, the next pages begin with what is signed.
 */
export function layoutSignatures(flow: Flow, block: SignaturesBlock): void {
  const from = flow.slices.length;
  flow.blocks(flow, block.before);
  const two = rowsOf(flow, block, 2);
  const across = heightOf(two, 2) > WHOLE ? 3 : 2;
  const run = reminder(flow, block);
  for (const [index, row] of (across === 2 ? two : rowsOf(flow, block, 3)).entries()) {
    const above = index === 0 ? LINE * 0.75 : 0;
    const start = flow.slices.length;
    if (index === 0) flow.keepNext = 2;
    for (const signer of row.signers) if (signer.tall) pushText(flow, signer, above);
    const items = row.signers.flatMap((signer, column) => boxItems(flow, signer, column, across, row.height));
    if (flow.slices.length > start) {
      // Who signs, the last words of a text, is named on the page of the box.
      for (const slice of flow.slices.slice(-2)) slice.keep = 2;
      pushSlice(flow, row.height, items, LINE * 0.5, 2);
    } else pushSlice(flow, row.height, items, above);
    if (run) for (const slice of flow.slices.slice(start)) slice.table = run;
    flow.gap = DENSITY[across].gap;
  }
  keepTogether(flow, from);
  keepWithText(flow, from);
  flow.gap = LINE;
}

function rowsOf(flow: Flow, block: SignaturesBlock, across: Across): SignerRow[] {
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

function heightOf(rows: readonly SignerRow[], across: Across): number {
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
  return box.lines.map((content, index) => {
    const style = index === 0 ? label : name;
    return { style, lines: linesOf(spansOf(content, style.text), width, flow.shaper, { balanced: true }) };
  });
}

function boxItems(
  flow: Flow,
  { box, section, text, tall }: Signer,
  column: number,
  across: Across,
  height: number,
): PageItem[] {
  const { gutter, pad, inset } = DENSITY[across];
  const width = widthOf(flow, across);
  const x = flow.x + column * (width + gutter);
  const items: PageItem[] = [{ kind: 'box', x, y: 0, width, height, stroke: COLOR.rule, radius: 2.5 }];
  let y = pad - 1;
  for (const { style, lines } of tall ? [] : text) {
    const paragraph = element('P', section);
    for (const line of lines) {
      items.push({ kind: 'line', x: x + pad, y: y + baselineOf(style), line, element: paragraph });
      y += style.leading;
    }
  }
  const top = text.length > 0 && !tall ? y + 2 : inset;
  items.push({
    kind: 'field',
    x: x + inset,
    y: top,
    width: width - 2 * inset,
    height: height - top - inset,
    name: fieldName(flow.fields, box.party),
    label: labelOf(box),
    element: element('Form', section),
  });
  return items;
}

// Two pages of signatures are one deed: those after the first begin with the words that are signed, in grey, as a repeated head.
function reminder(flow: Flow, block: SignaturesBlock): TableRun | undefined {
  const said = block.before
    .flatMap((one) => (one.kind === 'paragraph' ? [textOf(one.content).trim()] : []))
    .join(' ');
  const headOf = (text: string) => linesOf([{ text, style: TEXT.note.text }], flow.width, flow.shaper);
  const whole = headOf(`Signatures (suite)${said ? ` — ${said}` : ''}`);
  const lines = whole.length > MOST_REMINDER ? headOf('Signatures (suite)') : whole;
  const { leading } = TEXT.note;
  const head = (): PageItem[] =>
    lines.map((line, index) => ({
      kind: 'line',
      x: flow.x,
      y: index * leading + baselineOf(TEXT.note),
      line,
      element: null,
    }));
  return { headHeight: lines.length * leading + LINE * 0.6, head, bottom: () => [] };
}

// The signatures of a deed are on one page when one can hold them, whatever is left empty before it.
function keepTogether(flow: Flow, from: number): void {
  const made = flow.slices.slice(from);
  if (made.reduce((sum, { height, before }) => sum + height + before, 0) > WHOLE + 2 * LINE) return;
  for (const slice of made.slice(1)) slice.keep = 2;
}

// A heading alone would announce signatures, not what they sign: the end of the text comes along to their page.
function keepWithText(flow: Flow, from: number): void {
  for (let at = from - 1; at >= 0 && from - at <= 4; at--) {
    const slice = flow.slices[at];
    if (!slice?.items.some((item) => item.kind === 'bookmark')) continue;
    slice.keep = 2;
    return;
  }
}

// A period would make a name a path of fields; a party signs twice when two of its representatives do.
function fieldName(taken: Set<string>, party = 'partie'): string {
  const wanted = `signature_${party.replaceAll('.', '_')}`;
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}_${count}`;
  taken.add(name);
  return name;
}

function labelOf(box: SignatureBox): string {
  const [party, ...person] = box.lines.map((line) => textOf(line).replaceAll('\n', ' '));
  return `Signature\u00a0: ${[...person.reverse(), party].filter(Boolean).join(', ')}`;
}

function pushText(flow: Flow, { text, section }: Signer, above: number): void {
  for (const [index, { style, lines }] of text.entries())
    pushLines(flow, lines, style, element('P', section), index === 0 ? above : LINE * 0.25);
}

function textHeight(text: readonly StyledLines[]): number {
  return text.reduce((sum, { style, lines }) => sum + lines.length * style.leading, 0);
}

function widthOf(flow: Flow, across: Across): number {
  return (flow.width - (across - 1) * DENSITY[across].gutter) / across;
}
