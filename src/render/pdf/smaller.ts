import type { LineStyle, Style } from './style.ts';

/** In points: no text of substance is set smaller, nor any note. */
const LEAST_TEXT = 9.5;
const LEAST_NOTE = 9;

// Styles are compared by identity while a document is laid out.
const known = new WeakMap<Style, Map<number, Style>>();

/** The same look with texts of a share of their size, and spaces with them; nothing becomes smaller than can be read in print. */
export function smallerStyle(style: Style, share: number): Style {
  const made = known.get(style) ?? new Map<number, Style>();
  known.set(style, made);
  const before = made.get(share);
  if (before) return before;
  const smaller: Style = {
    ...style,
    line: style.line * share,
    scale: style.scale * share,
    text: Object.fromEntries(
      Object.entries(style.text).map(([role, one]) => [role, reduced(one, share)]),
    ) as Style['text'],
    heading: style.heading.map((one) => ({
      ...reduced(one, share),
      above: one.above * share,
      below: one.below * share,
    })) as unknown as Style['heading'],
  };
  made.set(share, smaller);
  return smaller;
}

// A text that is smaller than the least already keeps its size.
function reduced({ text, leading }: LineStyle, share: number): LineStyle {
  const least = Math.min(text.size, text.size < LEAST_TEXT ? LEAST_NOTE : LEAST_TEXT);
  const size = Math.max(least, text.size * share);
  return { text: { ...text, size }, leading: (leading * size) / text.size };
}
