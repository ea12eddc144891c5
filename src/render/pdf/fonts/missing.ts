/** Thrown when no face has a glyph for `character`, found in `text`. */
export class MissingGlyphError extends Error {
  readonly character: string;
  readonly text: string;

  constructor(character: string, text: string) {
    super(
      `aucune police ne sait dessiner le caractère « ${character} » (${codeOf(character)}), lu dans « ${text} »`,
    );
    this.name = 'MissingGlyphError';
    this.character = character;
    this.text = text;
  }
}

function codeOf(character: string): string {
  return [...character]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
