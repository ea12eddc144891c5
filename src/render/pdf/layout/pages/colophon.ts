import { type Provenance, shortFingerprint } from '../../../provenance.ts';
import type { Shaper } from '../../fonts/index.ts';
import type { LineStyle, Style } from '../../style.ts';
import { linesOf, type TextLine } from '../../text/index.ts';
import type { Page, PageItem } from '../items.ts';
import { baselineOf } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';

const TITLE = 'Comment vérifier ce document';
const HOW =
  '«\u00a0csi\u00a0verify\u00a0» suivi du nom de ce fichier le compose à nouveau à partir du contrat qui y est joint, et dit si autre chose qu’une signature y a changé.';
/** The space between what the document says and the colophon, and between the rule and its title; in points. */
const ABOVE = 22;
const UNDER_RULE = 7;
/** How far letters go below their baseline, at most. */
const DESCENDER = 4;

/**
 * Adds the colophon to the last page: the version of csi, the fingerprint that `csi verify` compares, and how to verify. It stands at the foot
 * of the text; where that leaves no room, one line under the running foot says the same in short. It never takes a page.
 */
export function addColophon(
  pages: readonly Page[],
  provenance: Provenance,
  shaper: Shaper,
  style: Style,
): void {
  const page = pages.at(-1);
  if (!page) return;
  const { page: sheet, text, color } = style;
  const made = `Composé par csi\u00a0${provenance.version} · empreinte ${shortFingerprint(provenance)}`;
  const width = page.width - 2 * sheet.side;
  const set = (value: string, { text: own }: LineStyle, most = width) =>
    linesOf([{ text: value, style: own }], most, shaper);
  const parts = [
    { style: text.label, lines: set(TITLE, text.label) },
    { style: text.note, lines: set(`${made}.`, text.note) },
    { style: text.note, lines: set(HOW, text.note) },
  ];
  const height = parts.reduce((sum, part) => sum + part.lines.length * part.style.leading, UNDER_RULE);
  const top = page.height - sheet.bottom - height;
  const root = rootOf(page);
  if (page.cover || !root || lowest(page) + ABOVE > top) {
    const x = sheet.side;
    const [line] = set(`${made} · à vérifier par «\u00a0csi verify\u00a0»`, text.fingerprint, sheet.width);
    if (line)
      page.items.push({ kind: 'line', x, y: page.height - sheet.fingerprintBaseline, line, element: null });
    return;
  }
  page.items.push({ kind: 'rule', x: sheet.side, y: top, width, weight: 0.5, color: color.hairline });
  const section = element('Sect', root);
  let y = top + UNDER_RULE;
  for (const part of parts) {
    page.items.push(...placed(part, sheet.side, y, element('P', section)));
    y += part.lines.length * part.style.leading;
  }
}

function placed(
  { style, lines }: { style: LineStyle; lines: readonly TextLine[] },
  x: number,
  top: number,
  node: StructureElement,
): PageItem[] {
  return lines.map((line, index) => ({
    kind: 'line',
    x,
    y: top + index * style.leading + baselineOf(style),
    line,
    element: node,
  }));
}

/** The lowest place that something of the document takes on a page; the running foot is not of it. */
function lowest(page: Page): number {
  return Math.max(
    0,
    ...page.items.map((item) => {
      if (item.kind === 'line') return item.element ? item.y + DESCENDER : 0;
      return 'height' in item ? item.y + item.height : item.y;
    }),
  );
}

/** The root of the structure, from anything on the page. */
function rootOf(page: Page): StructureElement | undefined {
  for (const item of page.items) {
    let node = 'element' in item ? item.element : null;
    while (node?.parent) node = node.parent;
    if (node) return node;
  }
  return undefined;
}
