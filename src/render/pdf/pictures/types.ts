/** A picture that was read whole and can be painted. Its parts go together, hence nine exports. */

/** How a JPEG's or PNG's rows lie in the file, as Exif numbers them: 1 is upright, 6 is to be turned a quarter clockwise. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What the samples of a pixel mean; a palette is its colours, three bytes each. */
type PictureColors = 'gray' | 'rgb' | { readonly palette: Uint8Array };

/**
 * Rows of samples, each after the byte that names its PNG filter (ISO/IEC 15948, 9): PDF reads such rows as
 * they are.
 */
export interface FilteredRows {
  readonly bits: number;
  readonly data: Uint8Array;
}

interface Sized {
  /** The media type of the file. */
  readonly media: `image/${'png' | 'jpeg' | 'svg+xml'}`;
  /** Natural size in points (72 per inch), as the reader sees the picture. */
  readonly width: number;
  readonly height: number;
}

/** What an ICC matrix profile says: the colours of full samples (XYZ at D50; none for grey), and linear light by sample. */
export interface ColorProfile {
  readonly colorants?: readonly (readonly number[])[];
  readonly curves: readonly Float64Array[];
}

/** A picture made of pixels, `columns` × `rows` as stored, before `orientation` turns them. */
export interface RasterPicture extends Sized {
  readonly kind: 'raster';
  readonly columns: number;
  readonly rows: number;
  readonly orientation: Orientation;
  readonly colors: PictureColors;
  /** Its colours, when they are not those of sRGB. */
  readonly profile?: ColorProfile;
  /** PNG rows, or a whole JPEG stream without metadata. */
  readonly pixels: FilteredRows | { readonly jpeg: Uint8Array };
  /** Set if the file says where the picture was taken. */
  readonly located?: true;
  /** Where the picture ends in its file, if something else follows it there. */
  readonly end?: number;
  /** Opacity of each pixel, when one of them is not opaque. */
  readonly mask?: FilteredRows;
}

/** A fill between colours along a line: the axis and stops of an axial shading, in the units of `matrix`. */
export interface AxialGradient {
  readonly axis: readonly [x1: number, y1: number, x2: number, y2: number];
  readonly stops: readonly { readonly offset: number; readonly color: readonly [number, number, number] }[];
}

/** PDF operators in a square space of points, its origin at the bottom left, with the resources they name. */
export interface Drawing {
  readonly operators: string;
  /** Opacities of fills and strokes, named `/G0`, `/G1`… in order. */
  readonly opacities: readonly { readonly fill: number; readonly stroke: number }[];
  /** Named `/S0`, `/S1`… in order. */
  readonly gradients: readonly AxialGradient[];
  /** Drawings that are painted as one, because they are translucent as one: `/X0`, `/X1`… in order. */
  readonly groups: readonly Drawing[];
}

/** A picture made of outlines. */
export interface VectorPicture extends Sized {
  readonly kind: 'vector';
  readonly drawing: Drawing;
}

/** What `readPicture` returns and `DocumentPictures` paints. */
export type Picture = RasterPicture | VectorPicture;
