/** The marks of a compared document: lines under what was added and through what was removed, bars in the margin, and words for those who see neither. */

import { REVISION_WORDS, type Revision } from '../../revision.ts';
import type { Style } from '../style.ts';
import type { Segment } from '../text/index.ts';
import type { BoxItem, LineItem, Page, PageItem } from './items.ts';
import type { StructureElement } from './structure.ts';

/** Below the baseline, and above it as a share of the size of the text. */
const UNDER = 1.7;
const THROUGH = 0.27;
const WEIGHT = 0.65;
/** The bar in the margin: how far before the text, how wide, and the gap between two lines that it bridges; in points. */
const BAR = { before: 17, width: 2, gap: 9 } as const;

/** Adds to pages the marks of what a compared document has more and less; nothing to those of another document. */
export function addRevisionMarks(pages: readonly Page[], style: Style): void {
  const said = new Map<StructureElement, Passage>();
  for (const page of pages) {
    const lines = page.items.filter((item): item is LineItem => item.kind === 'line');
    const marked = lines.filter(({ line }) => line.segments.some((one) => one.style.revision));
    for (const item of lines) if (item.element) say(item.line.segments, item.element, said);
    page.items.push(...marked.flatMap(strokes), ...bars(marked, style));
  }
}

/** What is read aloud of one passage, over all its lines. */
interface Passage {
  revision: Revision | undefined;
  last: Segment | undefined;
}

// The words stand where a passage begins, and a bracket where it ends.
function say(
  segments: readonly Segment[],
  element: StructureElement,
  said: Map<StructureElement, Passage>,
): void {
  const passage = said.get(element) ?? { revision: undefined, last: undefined };
  said.set(element, passage);
  for (const segment of segments) {
    const { revision } = segment.style;
    if (revision === passage.revision && passage.last && revision && revision !== 'dit') {
      passage.last.spoken = passage.last.spoken?.replace(/\](\s*)$/, '$1') ?? '';
      segment.spoken = closed(textOf(segment));
    } else if (revision === 'ajoute' || revision === 'retire') {
      const [, space = '', text = ''] = /^(\s*)(.*)$/s.exec(textOf(segment)) ?? [];
      segment.spoken = `${space}[${REVISION_WORDS[revision]}\u00a0: ${closed(text)}`;
    }
    passage.revision = revision;
    passage.last = segment;
  }
}

const closed = (text: string): string => {
  const end = text.trimEnd();
  return `${end}]${text.slice(end.length)}`;
};

const textOf = ({ words, style }: Segment): string => style.spoken ?? words.map(({ text }) => text).join('');

function strokes({ x, y, line }: LineItem): PageItem[] {
  return line.segments.flatMap((segment): PageItem[] => {
    const { revision, size, color, rise } = segment.style;
    // A space at the end of a line has no line under it.
    const width = Math.min(segment.width, line.width - segment.x);
    if ((revision !== 'ajoute' && revision !== 'retire') || width <= 0) return [];
    const at = revision === 'ajoute' ? y + UNDER : y - rise - size * THROUGH;
    return [{ kind: 'rule', x: x + segment.x, y: at, width, weight: WEIGHT, color }];
  });
}

function bars(marked: readonly LineItem[], { page, color }: Style): BoxItem[] {
  const spans = marked
    .map(({ y, line }): [number, number] => {
      const size = Math.max(...line.segments.map(({ style }) => style.size));
      return [y - size * 0.8, y + size * 0.3];
    })
    .sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [top, bottom] of spans) {
    const last = joined.at(-1);
    if (last && top - last[1] < BAR.gap) last[1] = Math.max(last[1], bottom);
    else joined.push([top, bottom]);
  }
  return joined.map(([y, bottom]) => ({
    kind: 'box',
    x: page.side - BAR.before,
    y,
    width: BAR.width,
    height: bottom - y,
    fill: color.ink,
  }));
}
