import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { replace } from '../../pipeline/fixing.ts';
import { writeDocument } from '../../pipeline/write.ts';
import type { ContratARemplir } from './a-remplir.ts';
import { refuseErreurs } from './contrat.ts';
import type { DiagnosticOptions } from './options.ts';

/** Where the filled contract went: a file, the standard output, or nowhere. */
export type Ecrit = { fichier: string } | { rien: 'a-blanc' | 'inchange' } | { sortie: true };

/** Writes the filled contract: to its file unless someone changed it meanwhile, or to another place. */
export async function ecrireContrat(
  avant: ContratARemplir,
  apres: ContratARemplir,
  { aBlanc, sortie }: DiagnosticOptions,
  io: Io,
): Promise<Ecrit> {
  const same = avant.source.text === apres.source.text;
  if (!same) await refuseErreurs(avant, apres, io);
  if (aBlanc) return { rien: 'a-blanc' };
  if (sortie === '-') {
    io.out.write(apres.bytes);
    return { sortie: true };
  }
  if (sortie !== undefined) {
    if (!/\.ya?ml$/i.test(sortie)) throw new UserError(`La sortie ${named(sortie)} devrait finir par .yaml.`);
    writeDocument(io, sortie, apres.bytes);
    return { fichier: sortie };
  }
  if (same) return { rien: 'inchange' };
  await replace(avant.file, avant.bytes, apres.bytes, async () => io.readFile(avant.file), io);
  return { fichier: avant.file };
}
