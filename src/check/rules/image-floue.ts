import { cite } from '../../kernel/french/quote.ts';
import type { ImageLue, PlacedImage } from '../../model/images.ts';
import type { Rule } from '../rule.ts';

/** The least dots an inch of a picture that looks sharp on paper. */
const SHARP = 150;
const INCH = 72;
const MILLIMETRE = 72 / 25.4;
/** The narrowest column and the lowest place that a picture may have on a page of csi, in points: on others it is drawn larger. */
const ROOM: Readonly<Record<'annexe' | 'texte', { width: number; height: number }>> = {
  annexe: { width: 440, height: 460 },
  texte: { width: 390, height: 460 },
};
/** Emblems are so high at least, in millimetres, and no narrower than this where others, or a given height, make them smaller. */
const LOWEST = 8;
const NARROWEST = 15;
/** No more emblems than this share the cover without getting smaller: the side of a square one, its greatest height and width. */
const FREE = { most: 3, square: 20, highest: 24, widest: 50 } as const;

/** A picture is drawn with enough dots for its size on paper. */
export const imageFloue: Rule = {
  id: 'image-floue',
  description: 'Une image a trop peu de pixels pour la taille à laquelle elle est imprimée.',
  pourquoi:
    'Sous 150 points par pouce, une photo ou un plan imprimé est flou, et ses lettres ne se lisent pas. Un dessin en SVG est net à toute taille.',
  severity: { projet: 'avertissement', adoption: 'avertissement', signature: 'avertissement' },
  signes: /\b(?:emblemes|images)\b|!\[/,
  exemple: `annexes:
  - titre: Plan du centre
    images:
      - { fichier: ⟦plans/petite.png → plans/centre.png⟧, alt: Les rues du centre et ses trois places }`,
  check({ contrat, images, imagesLues }, report) {
    const emblemes = contrat.document.emblemes ?? [];
    const free = emblemes.length <= FREE.most && emblemes.every(({ hauteur }) => hauteur === undefined);
    for (const { fichier, path, place } of images) {
      const lue = imagesLues?.get(fichier);
      if (!lue || 'refus' in lue || !lue.pixels) continue;
      const width = place === 'embleme' ? emblemWidth(lue, free) : drawnWidth(lue, place);
      const dots = Math.floor((lue.pixels.width * INCH) / width);
      if (dots >= SHARP) continue;
      const needed = Math.ceil((width * SHARP) / INCH / 10) * 10;
      report({
        path: place === 'texte' ? path : [path, 'fichier'],
        message: `${cite(fichier)} est imprimée à ${dots} points par pouce, et une image nette en a ${SHARP}.`,
        hint: `Donnez une image d’au moins ${needed} pixels de large, au lieu de ${lue.pixels.width}, ou un dessin en SVG.`,
      });
    }
  },
};

type Lue = Extract<ImageLue, { width: number }>;

/** The least width that a picture has on paper: its own, or that of the page. */
function drawnWidth({ width, height }: Lue, place: Exclude<PlacedImage['place'], 'embleme'>): number {
  const room = ROOM[place];
  return width * Math.min(1, room.width / width, room.height / height);
}

/** The least width of an emblem on a cover. */
function emblemWidth({ width, height }: Lue, free: boolean): number {
  const aspect = width / height;
  const own = Math.max(LOWEST, Math.min(FREE.highest, FREE.square / Math.sqrt(aspect)));
  return MILLIMETRE * (free ? Math.min(own * aspect, FREE.widest) : Math.min(LOWEST * aspect, NARROWEST));
}
