// Three exports: a picture that was read, one that cannot be, and what reads them.

import type { ImageLue } from '../../model/images.ts';
import type { Picture } from '../../render/pdf/pictures/index.ts';
import type { Io } from '../io.ts';

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

/** What reads files. */
export type FileReader = Pick<Io, 'readFile' | 'kind' | 'list' | 'realPath'>;
