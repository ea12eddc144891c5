import { checkForme, checkRegles } from '../../../check/suivi/index.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { readSource } from '../../../source/index.ts';
import type { Suivi } from '../../../suivi/model.ts';
import { Refused, UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { contratLu, readSuivi } from '../../pipeline/suivi.ts';
import { shellWord } from '../../shell-word.ts';
import type { ContratARemplir } from './a-remplir.ts';

// Three exports: a follow-up that is to have newer figures, the same once it is changed, and what of it is refused.

/** Reads a follow-up and its contract, which is only read. Throws a UserError where there is nothing to follow. */
export async function lireSuivi(file: string, io: Io): Promise<ContratARemplir> {
  const { bytes, contrat } = await readSuivi(file, io);
  if ((contrat.diagnostic?.indicateurs ?? []).length === 0)
    throw new UserError(
      `Le contrat de ${named(file)} n’a pas de diagnostic chiffré : il n’y a rien à suivre.`,
      'Un chiffre du contrat se suit par ses relevés : csi suivi noter.',
    );
  return suiviLu(file, bytes, contrat);
}

/** A follow-up of these bytes, with its contract, which it does not change. */
export async function suiviLu(file: string, bytes: Uint8Array, signe: Contrat): Promise<ContratARemplir> {
  const read = await readSource(file, bytes);
  const problems = read.ok ? checkForme(read.value) : read.problems;
  if (!read.ok || problems.length > 0) throw new Refused([{ file, text: read.text, problems }]);
  const { diagnostic, ...rest } = signe;
  const own = (read.value.data as Suivi).diagnostic;
  return { file, bytes, source: read.value, contrat: { ...rest, ...(own && { diagnostic: own }) }, signe };
}

/** Throws a UserError if a follow-up would have errors; it had none. */
export async function refuseErreursDuSuivi({ file, source }: ContratARemplir, io: Io): Promise<void> {
  const { kept } = await checkRegles(source, await contratLu(io, file, source.data as Suivi));
  const erreur = kept.find(({ severity }) => severity === 'erreur');
  if (erreur)
    throw new UserError(
      `Rien n’est écrit, parce que le suivi aurait une erreur : ${erreur.message}`,
      erreur.hint ?? `Le détail : csi validate ${shellWord(file)}`,
    );
}
