import type { BaseLue } from '../../model/base.ts';
import type { ImageLue } from '../../model/images.ts';

/** What was read beside the file: its pictures, and the contract that an avenant changes. */
export interface Voisins {
  images?: ReadonlyMap<string, ImageLue>;
  base?: BaseLue;
}
