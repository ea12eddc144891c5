import type { Cog } from '../cog/table.ts';
import type { Resources } from '../render/formats/index.ts';
import type { Templates } from '../render/index.ts';
import type { HouseFiles } from '../render/pdf/fonts/faces.ts';

/** What comes with csi, wherever it runs: from the files of its package, or from the page that holds it. */
export interface Package {
  version: string;
  /** The templates of csi, compiled, by name. */
  templates(): Promise<Templates>;
  /** The fonts for a PDF, with those of the user before those of csi. */
  faces(house?: HouseFiles): ReturnType<Resources['faces']>;
  /** The text of the scaffold that `init` fills. */
  scaffold(): string;
  /** The table of communes, opened once. */
  cog(): Cog;
}
