// Five exports: where a contract names pictures, how one stands in a text, and what is known of one that was read.

import type { NestedPath } from '../kernel/path.ts';
import type { Contrat } from './contrat.ts';

/** A picture that a contract names, and where. */
export interface PlacedImage {
  fichier: string;
  alt: string;
  /** The place of the emblem or picture; for one in a text, that of the text. */
  path: NestedPath;
  place: 'embleme' | 'annexe' | 'texte';
}

/**
 * What is known of the file of a picture: its natural size in points, in pixels if it is made of them, whether it says where it was taken, and how many
 * bytes follow it in its file; or why it cannot be used.
 */
export type ImageLue =
  | {
      width: number;
      height: number;
      pixels?: { width: number; height: number };
      localisee?: true;
      suite?: number;
    }
  | { refus: string; conseil?: string };

/** A paragraph that is a picture, and nothing else: `![what it shows](file)`. */
const PICTURE = /^\s*!\[([^[\]]*)\]\(\s*(?:<([^<>\n]*)>|([^()<>\n]*?))\s*\)\s*$/;

/**
 * The texts where a picture may be a paragraph: those that every template of csi prints as paragraphs of their own. The key of the text
 * after that of what holds it.
 */
const PLACES: ReadonlySet<string> = new Set([
  '.preambule',
  'axes.presentation',
  'engagements.description',
  'diagnostic.presentation',
  'diagnostic.methode',
  'evaluation.modalites',
  'gouvernance.presentation',
  'territoire.perimetre',
  'clauses.texte',
  'modifications.ancien',
  'modifications.nouveau',
]);

/** The picture that a paragraph of a text is; undefined for any other paragraph. */
export function imageIn(
  paragraph: string,
  key: string,
  parent: string,
): { alt: string; fichier: string } | undefined {
  if (!paragraph.includes('![') || !PLACES.has(`${parent}.${key}`)) return undefined;
  const [whole, alt = '', inBrackets, bare] = PICTURE.exec(paragraph) ?? [];
  const fichier = (inBrackets ?? bare ?? '').trim();
  return whole === undefined || fichier === '' ? undefined : { alt: alt.trim(), fichier };
}

/** The paragraphs of a text, which empty lines separate. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n[^\S\n]*\n/).filter((paragraph) => paragraph.trim() !== '');

/** Every picture that a contract names, in the order of the document: cover, texts, annexes. */
export function imagesOf(contrat: Contrat): PlacedImage[] {
  const emblemes = (contrat.document.emblemes ?? []).map(({ fichier, alt }, i): PlacedImage => {
    return { fichier, alt, path: ['document', 'emblemes', i], place: 'embleme' };
  });
  const annexes = (contrat.annexes ?? []).flatMap(({ images = [] }, a) =>
    images.map(({ fichier, alt }, i): PlacedImage => {
      return { fichier, alt, path: ['annexes', a, 'images', i], place: 'annexe' };
    }),
  );
  return [...emblemes, ...inTexts(contrat), ...annexes];
}

function inTexts(contrat: Contrat): PlacedImage[] {
  const found: PlacedImage[] = [];
  const walk = (value: unknown, path: NestedPath, key: string, parent: string): void => {
    if (typeof value === 'string') {
      if (!value.includes('![') || !PLACES.has(`${parent}.${key}`)) return;
      for (const paragraph of paragraphsOf(value)) {
        const image = imageIn(paragraph, key, parent);
        if (image) found.push({ ...image, path, place: 'texte' });
      }
    } else if (Array.isArray(value))
      for (const [i, item] of value.entries()) walk(item, [path, i], key, parent);
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) walk(item, [path, name], name, key);
  };
  walk(contrat, [], '', '');
  return found;
}
