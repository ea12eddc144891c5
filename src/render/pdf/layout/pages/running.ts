import type { DocumentMeta } from '../../../meta.ts';
import type { Shaper } from '../../fonts/index.ts';
import type { LineStyle, Style } from '../../style.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { Page } from '../items.ts';

const GUTTER = 24;
/** A section whose title has less room than this, in points, is not named. */
const LEAST_SECTION = 90;
/** A foot of at most 120 characters takes no more lines; a longer one, which only the version can be, is cut: the cover has it whole. */
const MOST_FOOT_LINES = 3;
/** How far from the top of a page a heading still names it, in points. */
const NEAR_TOP = 60;

/**
 * Adds the running head (title, section, status) and foot to every page except the cover; called when the number of pages is known.
 */
export function addRunningMatter(
  pages: readonly Page[],
  meta: DocumentMeta,
  shaper: Shaper,
  { page: sheet, text, color }: Style,
): void {
  const named = meta.theme?.pages.axe_courant !== false;
  const sections = named ? sectionsOf(pages, sheet.top + NEAR_TOP) : [];
  for (const [index, page] of pages.entries()) {
    if (page.cover) continue;
    const width = page.width - 2 * sheet.side;
    const end = sheet.side + width;
    const foot = page.height - sheet.footBaseline;
    const single = (value: string, style: LineStyle, most = width): TextLine[] =>
      shortened(value, (part) => linesOf(spansOf([{ type: 'text', value: part }], style.text), most, shaper));
    let free = width;
    for (const line of meta.mention ? single(meta.mention, text.mention) : []) {
      const box = line.width + 13;
      free -= box + 12;
      page.items.push(
        {
          kind: 'box',
          x: end - box,
          y: sheet.headBaseline - 11,
          width: box,
          height: 15,
          stroke: color.accent,
          radius: 1.8,
        },
        { kind: 'line', x: end - box + 6.5, y: sheet.headBaseline - 0.7, line, element: null },
      );
    }
    const [head] = single(meta.entete, text.running, free);
    if (head)
      page.items.push({ kind: 'line', x: sheet.side, y: sheet.headBaseline, line: head, element: null });
    const room = free - (head?.width ?? 0) - GUTTER;
    const section = sections[index];
    for (const line of section && room > LEAST_SECTION ? single(section, text.running, room) : [])
      page.items.push({
        kind: 'line',
        x: sheet.side + free - line.width,
        y: sheet.headBaseline,
        line,
        element: null,
      });
    page.items.push({
      kind: 'rule',
      x: sheet.side,
      y: sheet.headRule + 4,
      width,
      weight: 0.5,
      color: color.hairline,
    });
    for (const line of single(`Page ${index + 1} sur ${pages.length}`, text.running)) {
      free = width - line.width - 20;
      page.items.push({ kind: 'line', x: end - line.width, y: foot, line, element: null });
    }
    const lines = meta.pied
      ? linesOf(spansOf([{ type: 'text', value: meta.pied }], text.running.text), free, shaper)
      : [];
    const feet = lines.length > MOST_FOOT_LINES ? single(meta.pied ?? '', text.running, free) : lines;
    // The last line stands beside the number of the page; those before it grow upwards, into the margin.
    for (const [i, line] of feet.entries()) {
      const y = foot - (feet.length - 1 - i) * text.running.leading;
      page.items.push({ kind: 'line', x: sheet.side, y, line, element: null });
    }
  }
}

// For each page, the title of the section that its top belongs to: of an axis, or of an article without sections.
function sectionsOf(pages: readonly Page[], nearTop: number): string[] {
  let current = '';
  return pages.map((page) => {
    let shown: string | undefined;
    for (const item of page.items) {
      if (item.kind !== 'bookmark' || item.depth > 3) continue;
      // A heading that begins further down is not yet that of the page.
      if (item.y > nearTop) shown ??= current;
      current = item.depth > 1 ? item.title : '';
    }
    return shown ?? current;
  });
}

// Cuts a text that does not fit on one line: the whole text is on the cover.
function shortened(text: string, linesFor: (part: string) => TextLine[]): TextLine[] {
  const lines = linesFor(text);
  if (lines.length < 2) return lines;
  const first = (lines[0]?.segments ?? [])
    .flatMap((segment) => segment.words.map((word) => word.text))
    .join('');
  return linesFor(`${first.slice(0, -2).trimEnd()}…`).slice(0, 1);
}
