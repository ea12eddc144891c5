import { badValue, refused } from './refused.ts';
import { DRAWN } from './style.ts';

// Five exports: what properties there are, what is kept of them, and how they are written.

/**
 * Properties that change nothing in a drawing without texts and filters, whatever they say: those of texts, of
 * selection, hints of quality, and those that editors keep for themselves.
 */
const WITHOUT_EFFECT =
  /^(?:-[a-z]|font|text-|letter-spacing$|word-spacing$|line-height$|writing-mode$|direction$|unicode-bidi$|dominant-baseline$|alignment-baseline$|baseline-shift$|white-space$|glyph-|kerning$|inline-size$|shape-(?:inside|subtract|padding|margin|rendering)$|block-progression$|cursor$|pointer-events$|solid-|stop-|color-rendering$|color-profile$|image-rendering$|enable-background$|overflow$|flood-|lighting-color$|user-select$|will-change$)/;

/** Properties that csi draws only with a value that changes nothing. */
const NEUTRAL: Readonly<Record<string, RegExp>> = {
  clip: /^auto$/,
  mask: /^none$/,
  filter: /^none$/,
  marker: /^none$/,
  'marker-start': /^none$/,
  'marker-mid': /^none$/,
  'marker-end': /^none$/,
  'mix-blend-mode': /^normal$/,
  isolation: /^auto$/,
  'paint-order': /^(?:normal|fill|fill stroke|fill stroke markers|fill markers stroke)$/,
  'vector-effect': /^none$/,
  'color-interpolation': /^(?:auto|srgb|inherit)$/i,
  'color-interpolation-filters': /^(?:auto|srgb|linearrgb|inherit)$/i,
  'transform-origin': /^0(?:px)?(?:\s+0(?:px)?)?$/,
  'transform-box': /^(?:view-box|border-box)$/,
};
const SPOKEN: Readonly<Record<string, string>> = {
  mask: 'un masque (mask)',
  filter: 'un filtre (filter)',
  'mix-blend-mode': 'un mode de fusion (mix-blend-mode)',
};

/** Whether an attribute or property describes how to draw, in any of the ways csi knows. */
export function isProperty(name: string): boolean {
  return name in DRAWN || name in NEUTRAL || WITHOUT_EFFECT.test(name);
}

/** Whether a property changes a drawing, or might. */
export function hasEffect(name: string): boolean {
  return !WITHOUT_EFFECT.test(name) || name.startsWith('stop-');
}

/** Keeps a property that csi draws; leaves out what changes nothing; refuses the rest. */
export function keepProperty(kept: Map<string, string>, name: string, value: string): void {
  const text = value.trim();
  if (name in DRAWN) {
    if (text === 'inherit') kept.delete(name);
    else kept.set(name, text);
    return;
  }
  const neutral = NEUTRAL[name];
  if (neutral ? neutral.test(text) : WITHOUT_EFFECT.test(name)) return;
  const spoken = SPOKEN[name];
  if (spoken)
    throw refused(
      `est un SVG avec ${spoken}, que csi ne dessine pas`,
      'aplatissez le dessin, ou exportez-le en PNG',
    );
  throw badValue(name, value);
}

/** A text of CSS with a space for each comment; one that is not closed goes on to the end. */
export function withoutComments(text: string): string {
  let bare = '';
  let at = 0;
  for (let start = text.indexOf('/*'); start !== -1; start = text.indexOf('/*', at)) {
    bare += `${text.slice(at, start)} `;
    const end = text.indexOf('*/', start + 2);
    at = end === -1 ? text.length : end + 2;
  }
  return bare + text.slice(at);
}

/** The declarations of a `style` attribute or of a rule of a style sheet. */
export function declarationsOf(text: string): [name: string, value: string][] {
  return withoutComments(text)
    .split(';')
    .filter((one) => /\S/.test(one))
    .map((one) => {
      const colon = one.indexOf(':');
      if (colon === -1) throw badValue('style', one);
      return [one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1)];
    });
}
