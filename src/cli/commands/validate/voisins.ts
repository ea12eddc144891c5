import type { CheckOptions } from '../../../check/index.ts';
import { voisins } from '../../../composition/beside.ts';
import { cog } from '../../cog.ts';
import type { Input } from '../../files/inputs.ts';
import type { Io } from '../../io.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { printNote } from '../../print.ts';

/** How the rules read what stands beside a file. The standard input has no folder, unless a name gives it one: nothing is then known of it. */
export function voisinsOption(
  { file, stdin }: Input,
  nomFichier: string | undefined,
  io: Io,
): Pick<CheckOptions, 'images' | 'base' | 'empreintes' | 'cog'> {
  if (!stdin || nomFichier !== undefined) return voisins(besideSource(io, file));
  return {
    cog,
    images: async () => {
      printNote(
        io,
        'Les images ne sont pas vérifiées : l’entrée standard n’a pas de dossier. Pour les chercher à côté d’un fichier : --nom-fichier',
      );
      return new Map();
    },
    base: async () => ({
      refus: 'L’entrée standard n’a pas de dossier où chercher le contrat modifié.',
      anterieurs: [],
    }),
  };
}
