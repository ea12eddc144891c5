import { THEME_DE_CSI, type Theme } from '../model/theme.ts';

/** The theme of a document as a file: every key, in one order, so that the same theme always gives the same bytes. Undefined for csi’s own. */
export function themeFile(theme: Theme): Uint8Array | undefined {
  const text = textOf(theme);
  return text === textOf(THEME_DE_CSI) ? undefined : new TextEncoder().encode(text);
}

function textOf({ couleur, accent, pied, couverture, taille, page, pages }: Theme): string {
  return `couleur: ${quoted(couleur)}
accent: ${quoted(accent)}
${pied === undefined ? '' : `pied: ${quoted(pied)}\n`}couverture: ${couverture}
taille: ${taille}
page: ${page}
pages:
${Object.keys(THEME_DE_CSI.pages)
  .map((name) => `  ${name}: ${pages[name as keyof Theme['pages']]}\n`)
  .join('')}`;
}

// A JSON string is a YAML string too, except for two characters that only YAML takes for the end of a line.
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u0085\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
