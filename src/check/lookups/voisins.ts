import type { Cog } from '../../cog/table.ts';
import type { BaseLue } from '../../model/base.ts';
import type { ImageLue } from '../../model/images.ts';

/** What rules know beside the file: its pictures, the contract that an avenant changes, and the communes of France. */
export interface Voisins {
  images?: ReadonlyMap<string, ImageLue>;
  base?: BaseLue;
  cog?: () => Cog;
}
