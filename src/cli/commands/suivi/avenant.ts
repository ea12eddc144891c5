import { edit } from '../../../source/edit/index.ts';
import { readSource } from '../../../source/index.ts';
import type { Suivi } from '../../../suivi/model.ts';
import { UserError } from '../../errors.ts';
import { paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import { replace } from '../../pipeline/fixing.ts';
import { pieceLue } from '../../pipeline/piece-lue.ts';
import { contratLu, readSuivi } from '../../pipeline/suivi.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

/**
 * Adds a signed avenant to the follow-up of its contract, with its fingerprint: from the day of its effect on, the text that is followed is the one it
 * makes. Returns 0; throws a UserError for one that does not apply to the contract after the avenants that are there.
 */
export async function noterAvenant(contrat: string, avenant: string, io: Io): Promise<number> {
  const lu = await readSuivi(contrat, io);
  const folder = paths.dirname(lu.file);
  const fichier =
    io.kind(avenant) === undefined ? avenant : paths.below(io.realPath(avenant), io.realPath(folder));
  if (fichier === undefined)
    throw new UserError(
      `${named(avenant)} n’est pas dans le dossier du suivi, ni plus bas.`,
      `Copiez-le à côté de ${named(lu.file)}.`,
    );
  if (lu.suivi.contrat.avenants?.some((one) => one.fichier === fichier))
    throw new UserError(`${named(lu.file)} tient déjà compte de ${named(fichier)}.`);
  const piece = await pieceLue(io, lu.file, fichier, 'du suivi');
  if (piece.contrat.document.type !== 'avenant')
    throw new UserError(`${named(fichier)} n’est pas un avenant.`);
  const made = edit(lu.source.text, {
    append: ['contrat', 'avenants'],
    value: { fichier, empreinte: empreinteOf(piece.bytes) },
  });
  if (!made.ok) throw new UserError(`${named(lu.file)} : ${made.reason}`);
  const bytes = new TextEncoder().encode(made.text);
  const read = await readSource(lu.file, bytes);
  const after = read.ok
    ? await contratLu(io, lu.file, read.value.data as Suivi)
    : { refus: 'le fichier ne se relirait pas.' };
  if ('refus' in after) throw new UserError(`Rien n’est noté : ${after.refus}`);
  await replace(lu.file, lu.bytes, bytes, async () => io.readFile(lu.file), io);
  printNote(
    io,
    `Noté dans ${named(lu.file)} : l’avenant ${named(fichier)}. Pour en voir l’effet : csi suivi ${shellWord(contrat)}`,
  );
  return 0;
}
