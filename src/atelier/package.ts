import { inflateSync } from 'fflate';
import { openCog } from '../cog/table.ts';
import type { Package } from '../composition/package.ts';
import specs from '../render/generated/gabarits.js';
import { type FontFiles, fontFiles, type HouseFiles } from '../render/pdf/fonts/faces.ts';

/** The files that the page holds, each deflated: the fonts by face, the table of communes, and the scaffold of `init`. */
export interface Contents {
  version: string;
  files: Readonly<Record<string, Uint8Array>>;
}

/** What comes with csi, from the files of the page; each is inflated when it is first used. */
export function packageOf({ version, files }: Contents): Package {
  const fileOf = (name: string) => inflateSync(files[name] ?? new Uint8Array());
  const templates = new Map(
    Object.entries(specs).map(([name, compiled]) => [name, { file: `${name}.hbs`, ...compiled }]),
  );
  const known = new Map<HouseFiles | undefined, FontFiles>();
  let cog: ReturnType<typeof openCog> | undefined;
  return {
    version,
    templates: async () => templates,
    async faces(house) {
      const found = known.get(house) ?? fontFiles(fileOf, house);
      known.set(house, found);
      return found;
    },
    scaffold: () => new TextDecoder().decode(fileOf('modele.yaml')),
    cog() {
      cog ??= openCog(fileOf('cog.bin'), (block) => inflateSync(block));
      return cog;
    },
  };
}
