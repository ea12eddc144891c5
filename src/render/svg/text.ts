import type { GlyphRun, Shaper } from '../pdf/fonts/index.ts';
import type { LineItem } from '../pdf/layout/items.ts';
import type { Link, Segment } from '../pdf/text/index.ts';
import { type SvgElement, svg } from './node.ts';

/** The name under which a browser knows a face of a document. */
export const fontName = (face: string): string => `csi-${face}`;

/** The addresses that a link of a preview leads to; any other is drawn as text. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;

/** The texts of a line, each in one face and as long as the layout measured it; together, with the number of the line, unless it is a head or a foot. */
export function lineNodes({ x, y, line, element }: LineItem, shaper: Shaper, at: number): SvgElement[] {
  const nodes = line.segments.flatMap((segment) => {
    const texts = segmentNodes(segment, x + segment.x, y, shaper, element === null);
    const to = segment.link && targetOf(segment.link);
    return to ? [svg('a', to, texts)] : texts;
  });
  return element === null ? nodes : [svg('g', { 'data-ligne': at }, nodes)];
}

function targetOf(link: Link): Record<string, string> | undefined {
  if ('page' in link) return { href: `#page-${link.page + 1}`, 'aria-label': link.label };
  return SAFE.test(link.url) ? { href: link.url, target: '_blank', rel: 'noopener noreferrer' } : undefined;
}

function segmentNodes(
  { words, style, spoken, hyphen }: Segment,
  x: number,
  y: number,
  shaper: Shaper,
  artifact: boolean,
): SvgElement[] {
  let at = x;
  return facesOf(words.flatMap(({ runs }) => runs)).map(({ face, runs }) => {
    const size = style.size * shaper.sizeIn(face);
    const width = runs.reduce((sum, run) => sum + widthOf(run, shaper), 0) * size;
    const text = textOf(runs);
    const node = svg(
      'text',
      {
        x: at,
        y: y - style.rise,
        'font-family': fontName(face),
        'font-size': size,
        fill: style.color,
        // A browser stretches nothing that has no width or one character.
        textLength: width > 0 && [...text].length > 1 ? width : undefined,
        'aria-label': spoken ?? style.spoken,
        'aria-hidden': artifact || hyphen ? 'true' : undefined,
      },
      // A soft hyphen that ends a line is drawn, but browsers draw none there.
      hyphen ? '\u2010' : text,
    );
    at += width;
    return node;
  });
}

// Runs one after another in the same face.
function facesOf(runs: readonly GlyphRun[]): { face: GlyphRun['face']; runs: GlyphRun[] }[] {
  const found: { face: GlyphRun['face']; runs: GlyphRun[] }[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.face === run.face) last.runs.push(run);
    else found.push({ face: run.face, runs: [run] });
  }
  return found;
}

const textOf = (runs: readonly GlyphRun[]): string =>
  String.fromCodePoint(...runs.flatMap(({ codePoints }) => codePoints.flat()));

// In em.
function widthOf({ face, glyphs, adjust }: GlyphRun, shaper: Shaper): number {
  const font = shaper.font(face);
  return glyphs.reduce(
    (sum, glyph, i) => sum + font.advance(glyph) / font.unitsPerEm + (adjust[i] ?? 0) / 1000,
    0,
  );
}
