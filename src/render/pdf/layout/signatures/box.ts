import { textOf } from '../../blocks/index.ts';
import type { PageItem } from '../items.ts';
import { baselineOf, type Flow } from '../slices.ts';
import { element } from '../structure.ts';
import { type Across, DENSITY, type SignatureBox, type Signer, widthOf } from './signers.ts';

/** The items of a box: its frame, its text, and the empty field to sign in. */
export function boxItems(
  flow: Flow,
  { box, section, text, tall }: Signer,
  column: number,
  across: Across,
  height: number,
): PageItem[] {
  const { gutter, pad, inset } = DENSITY[across];
  const width = widthOf(flow, across);
  const x = flow.x + column * (width + gutter);
  const items: PageItem[] = [
    { kind: 'box', x, y: 0, width, height, stroke: flow.style.color.border, radius: 2.5 },
  ];
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

// The name of the field. A full stop would make it a path of fields; a party signs twice when two of its
// representatives do.
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
