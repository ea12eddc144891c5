import { BULLETS } from './bullet-signs.ts';

const BULLET = new RegExp(`^[${BULLETS}*](?=\\s)`);

/** The hint to quote a text; it spells out the result if the text is short and contains no quotation marks. */
export function quotedHint(value: string): string {
  const short = value.length > 0 && value.length <= 70 && !/["\\]/.test(value);
  return short ? `Mettez le texte entre guillemets : "${value}"` : 'Mettez le texte entre guillemets.';
}

/** The hint for a list with bullets from a word processor; undefined if the text starts with none. */
export function bulletHint(value: string): string | undefined {
  const bullet = BULLET.exec(value)?.[0];
  return (
    bullet && `Un élément de liste commence par le tiret du clavier (-) et une espace, pas par « ${bullet} ».`
  );
}
