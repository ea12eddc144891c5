import type { ImageLue } from '../model/images.ts';
import type { Picture } from '../render/pdf/pictures/index.ts';

/** A picture that was read: its bytes, without what follows it in its file, their media type, and what can be painted. */
export interface ReadImage {
  bytes: Uint8Array;
  /** How many bytes follow the picture in its file, if any do. */
  suite?: number;
  type: string;
  picture: Picture;
}

/** A picture that cannot be used: why, as a French sentence, and what to do. */
export type RefusedImage = Extract<ImageLue, { refus: string }>;
