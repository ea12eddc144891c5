import type { DocumentMeta } from '../../../meta.ts';
import { type Provenance, shortFingerprint } from '../../../provenance.ts';
import type { Shaper } from '../../fonts/index.ts';
import { COLOR, type LineStyle, PAGE, TEXT } from '../../style.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { Page } from '../items.ts';

/**
 * Adds the running head and foot to every page except the cover; called when the number of pages is known.
 */
export function addRunningMatter(pages: readonly Page[], meta: DocumentMeta, shaper: Shaper): void {
  for (const [index, page] of pages.entries()) {
    if (page.cover) continue;
    const width = page.width - 2 * PAGE.side;
    const end = PAGE.side + width;
    const foot = page.height - PAGE.footBaseline;
    const single = (text: string, style: LineStyle, most = width): TextLine[] =>
      shortened(text, (part) => linesOf(spansOf([{ type: 'text', value: part }], style.text), most, shaper));
    let free = width;
    for (const line of meta.mention ? single(meta.mention, TEXT.mention) : []) {
      const box = line.width + 13;
      free -= box + 12;
      page.items.push(
        {
          kind: 'box',
          x: end - box,
          y: PAGE.headBaseline - 11,
          width: box,
          height: 15,
          stroke: COLOR.accent,
          radius: 1.8,
        },
        { kind: 'line', x: end - box + 6.5, y: PAGE.headBaseline - 0.7, line, element: null },
      );
    }
    for (const line of single(meta.entete, TEXT.running, free))
      page.items.push({ kind: 'line', x: PAGE.side, y: PAGE.headBaseline, line, element: null });
    page.items.push({
      kind: 'rule',
      x: PAGE.side,
      y: PAGE.headRule + 4,
      width,
      weight: 0.5,
      color: COLOR.hairline,
    });
    for (const line of single(`Page ${index + 1} sur ${pages.length}`, TEXT.running)) {
      free = width - line.width - 20;
      page.items.push({ kind: 'line', x: end - line.width, y: foot, line, element: null });
    }
    for (const line of meta.pied ? single(meta.pied, TEXT.running, free) : [])
      page.items.push({ kind: 'line', x: PAGE.side, y: foot, line, element: null });
  }
}

/** Adds the fingerprint at the bottom of every page, including the cover: « csi 0.1.0 · 3F2A 91BC 04DE ». */
export function addFingerprint(pages: readonly Page[], provenance: Provenance, shaper: Shaper): void {
  const value = `csi\u00a0${provenance.version} · ${shortFingerprint(provenance)}`;
  const [line] = linesOf(spansOf([{ type: 'text', value }], TEXT.fingerprint.text), PAGE.width, shaper);
  if (!line) return;
  for (const page of pages) {
    const x = page.cover ? PAGE.coverSide : page.width - PAGE.side - line.width;
    page.items.push({ kind: 'line', x, y: page.height - PAGE.fingerprintBaseline, line, element: null });
  }
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
