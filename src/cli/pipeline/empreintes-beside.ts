import { paths } from '../files/paths.ts';
import { readWithin } from '../files/walk.ts';
import { empreinteOf } from './empreinte.ts';
import type { FileReader } from './picture-file.ts';

// A base of the SSMSI weighs 40 MB compressed; what is larger is left to `csi diagnostic`, which reads it.
const MAX_BYTES = 100_000_000;
const MOST_FILES = 10;

/**
 * The fingerprints of the files of figures that lie beside a source, by the name that it gives them. A file that is not there, that is too
 * large or that cannot be read has none: the contract does not need it.
 */
export function empreintesBeside(
  io: FileReader,
  source: string,
  fichiers: readonly string[],
): ReadonlyMap<string, string> {
  const folder = paths.dirname(source);
  const taken = new Map<string, string>();
  for (const fichier of [...new Set(fichiers)].slice(0, MOST_FILES)) {
    // A name alone: no folder, no drive.
    if (/[/\\:]|^\.+$/.test(fichier)) continue;
    try {
      const path = paths.join(folder, fichier);
      if (io.kind(path) !== 'file') continue;
      const bytes = readWithin(io, path, folder, 'du dossier du fichier', MAX_BYTES);
      if (bytes.length <= MAX_BYTES) taken.set(fichier, empreinteOf(bytes));
    } catch {
      // Reported by `csi diagnostic`, which is asked to read it.
    }
  }
  return taken;
}
