import { PictureError } from '../error.ts';

/** An error that says what a drawing holds and what to do. */
export function refused(what: string, remedy: string): PictureError {
  return new PictureError(`${what} : ${remedy}`);
}

/** A text of the file as a message can quote it. */
export function quoted(text: string): string {
  const plain = text.replaceAll(/[^\x20-\x7e\u00a1-\u017f]+/g, ' ').trim();
  return `« ${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain} »`;
}

/** An error about a value of an attribute or property. */
export function badValue(name: string, value: string): PictureError {
  return refused(
    `est un SVG où ${name} vaut ${quoted(value)}, ce que csi ne sait pas dessiner`,
    'exportez-le en « SVG simple » ou en PNG',
  );
}
