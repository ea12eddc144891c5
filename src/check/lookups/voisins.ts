import type { Cog } from '../../cog/table.ts';
import type { BaseLue } from '../../model/base.ts';
import type { ImageLue } from '../../model/images.ts';

/** What rules know beside the file: its pictures, the contract that an avenant changes, the communes of France, files of figures. */
export interface Voisins {
  images?: ReadonlyMap<string, ImageLue>;
  base?: BaseLue;
  cog?: () => Cog;
  /** The fingerprints of the files of figures beside the contract, by name; those that are not there are left out. */
  empreintes?: ReadonlyMap<string, string>;
}
