import { checkForme, checkRegles } from '../../../check/suivi/index.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { readSource } from '../../../source/index.ts';
import type { Etat } from '../../../suivi/etat.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { replace } from '../../pipeline/fixing.ts';
import type { SuiviLu } from '../../pipeline/suivi.ts';

/** The errors of a follow-up as it would be are refused; returns what is new among its warnings, and where the contract then stands. */
export async function checkedSuivi(
  text: string,
  { file, lu, problems }: SuiviLu,
): Promise<{ warnings: readonly Problem[]; etat: Etat }> {
  const read = await readSource(file, new TextEncoder().encode(text));
  const forme = read.ok ? checkForme(read.value) : read.problems;
  if (!read.ok || forme.length > 0) throw refused(forme);
  const { kept, etat } = await checkRegles(read.value, lu);
  const erreurs = kept.filter(({ severity }) => severity === 'erreur');
  if (erreurs.length > 0 || !etat) throw refused(erreurs);
  const known = new Set(problems.map(({ rule, message }) => `${rule} ${message}`));
  const warnings = kept.filter(({ rule, message }) => !known.has(`${rule} ${message}`));
  return { warnings, etat };
}

/** Replaces the file of a follow-up, unless someone changed it meanwhile. */
export async function replaceSuivi(text: string, lu: SuiviLu, io: Io): Promise<void> {
  await replace(lu.file, lu.bytes, new TextEncoder().encode(text), async () => io.readFile(lu.file), io);
}

function refused(problems: readonly Problem[]): UserError {
  const [first] = problems;
  return new UserError(
    `Rien n’est noté : ${first?.message ?? 'le fichier ne se relirait pas.'}`,
    first?.hint,
  );
}
