import { type Beside, cached } from '../../composition/beside.ts';
import { empreintesBeside } from './empreintes-beside.ts';
import { CSI } from './package.ts';
import { type FileReader, pictureFile } from './picture-file.ts';

/** The files beside a source: pictures of its folder or below, and the contract that an avenant names. */
export function besideSource(io: FileReader, source: string): Beside {
  return {
    csi: CSI,
    images: cached((fichier) => pictureFile(io, source, fichier)),
    empreintes: (fichiers) => empreintesBeside(io, source, fichiers),
    base: async (avenant) => (await import('./base-lue.ts')).baseLue(io, source, avenant),
  };
}
