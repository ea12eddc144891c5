import type { DocumentMeta } from '../meta.ts';
import type { ChartBlock, CoverBlock, PictureBlock, TrajectoryBlock } from '../pdf/blocks/index.ts';
import { withoutMark } from '../pdf/layout/chart/words.ts';
import { sizedEmblems } from '../pdf/layout/pages/emblem-sizes.ts';
import { sizeIn } from '../pdf/layout/picture.ts';
import type { Picture } from '../pdf/pictures/index.ts';
import type { Orientation } from '../pdf/pictures/types.ts';
import type { Style } from '../pdf/style.ts';
import { chartDrawing } from './drawings/chart.ts';
import { emfFile, svgFile } from './drawings/formats.ts';
import { emfOf } from './drawings/picture.ts';
import { trajectoryShapes } from './drawings/trajectory.ts';
import { bareJpeg, barePng } from './picture-bytes.ts';
import type { Look } from './styles.ts';

// Nine exports: a picture as a file to embed, where it stands, how it is turned, a chart as a picture, and the pictures of one document.

/** A picture as a document embeds it. */
export interface PictureFile {
  bytes: Uint8Array;
  extension: 'png' | 'jpeg' | 'svg';
  /** The same as a metafile, for readers of outlines that know no SVG. */
  metafile?: Uint8Array;
  /** How its pixels lie, as Exif numbers it. */
  orientation: Orientation;
}

/** A picture with its size in points, as it is seen, and what it shows in words. */
export interface PlacedPicture {
  file: PictureFile;
  width: number;
  height: number;
  alt: string;
}

/** The pictures of a document, where its files are at hand. */
export interface DocumentPictureFiles {
  /** The emblems of a cover at their sizes; undefined when words must stand for them. */
  emblems(cover: CoverBlock): PlacedPicture[] | undefined;
  /** A picture not larger than this, in points. */
  placed(block: PictureBlock, width: number, height: number): PlacedPicture | undefined;
}

const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/svg+xml': 'svg' } as const;

/** The pictures that the source of a document names. */
export function picturesOf({ pictures, provenance }: DocumentMeta): DocumentPictureFiles {
  const files = new Map(provenance?.supplements?.map(({ name, bytes }) => [name, bytes]));
  const known = new Map<string, { file: PictureFile; picture: Picture }>();
  const fileOf = (name: string) => known.get(name) ?? readyOf(name);
  const readyOf = (name: string): { file: PictureFile; picture: Picture } | undefined => {
    const [picture, bytes] = [pictures?.get(name), files.get(name)];
    if (!picture || !bytes) return undefined;
    const file = fileWith(picture, bytes);
    known.set(name, { file, picture });
    return { file, picture };
  };
  return {
    emblems({ emblems }) {
      if (!emblems || !pictures) return undefined;
      const placed = sizedEmblems(emblems, pictures).map(({ name, alt, width, height }) => {
        const found = fileOf(name);
        return found && { file: found.file, alt, width, height };
      });
      return placed.every((one) => one !== undefined) ? placed : undefined;
    },
    placed({ name, alt, figure }, width, height) {
      const found = fileOf(name);
      return found && { file: found.file, alt, ...sizeIn(found.picture, width, height, figure) };
    },
  };
}

const BARE: Readonly<Record<PictureFile['extension'], (bytes: Uint8Array) => Uint8Array>> = {
  png: barePng,
  jpeg: bareJpeg,
  svg: (bytes) => bytes,
};

/** The share of the height of a page that a picture may take: above it stand a heading and a few lines, below it its legend. */
const HIGHEST = 0.74;
/** A picture turns its page when it gains at least this much, in length. */
const WORTH_A_TURN = 1.2;

/** The room for a picture on a page, in points. */
export function roomOf({ width, height, side, top, bottom }: Look['paper'], turned: boolean) {
  const [across, down] = turned ? [height, width] : [width, height];
  return { width: across - 2 * side, height: (down - top - bottom) * HIGHEST };
}

/** Whether a picture of an annex is on a page in landscape: because the author asks for it, or because it is read better so. */
export function isTurnedFigure(
  block: PictureBlock,
  pictures: DocumentPictureFiles,
  paper: Look['paper'],
): boolean {
  if (!block.figure || block.orientation === 'portrait') return false;
  const widthOn = (turned: boolean) => {
    const { width, height } = roomOf(paper, turned);
    return pictures.placed(block, width, height)?.width;
  };
  const [upright, turned] = [widthOn(false), widthOn(true)];
  if (upright === undefined || turned === undefined) return false;
  return block.orientation === 'landscape' || turned >= upright * WORTH_A_TURN;
}

function fileWith(picture: Picture, bytes: Uint8Array): PictureFile {
  const extension = EXTENSIONS[picture.media];
  if (picture.kind === 'raster')
    return { extension, bytes: BARE[extension](bytes), orientation: picture.orientation };
  return { extension, bytes, metafile: emfOf(picture.drawing, picture), orientation: 1 };
}

/** A chart or a trajectory in so many points, with what it shows in words; its figures follow in a table. */
export function placedChart(block: ChartBlock | TrajectoryBlock, width: number, style: Style): PlacedPicture {
  const isChart = block.kind === 'chart';
  const drawing = isChart ? chartDrawing(block, width, style) : trajectoryShapes(block, width, style);
  const file = {
    bytes: svgFile(drawing),
    extension: 'svg',
    metafile: emfFile(drawing),
    orientation: 1,
  } as const;
  const titles = isChart ? block.series.map(({ title }) => withoutMark(title)) : [block.title ?? ''];
  const name = [isChart ? 'Courbes' : 'Courbe', titles.filter(Boolean).join('\u202f; ')];
  return {
    file,
    alt: `${name.filter(Boolean).join('\u00a0: ')}. ${isChart ? 'Leurs' : 'Ses'} chiffres sont dans le tableau qui suit.`,
    width: drawing.width,
    height: drawing.height,
  };
}

/** How a picture is to be turned: quarter turns clockwise, then mirrored from left to right. */
export function turnOf({ orientation }: Pick<PictureFile, 'orientation'>): {
  quarters: 0 | 1 | 2 | 3;
  mirrored: boolean;
} {
  const quarters = ([0, 0, 2, 2, 1, 1, 3, 3] as const)[orientation - 1] ?? 0;
  return { quarters, mirrored: [2, 4, 5, 7].includes(orientation) };
}

/** The media types of the files that are embedded, by extension. */
export const MEDIA_TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
} as const;
