import type { CheckOptions } from '../../../check/index.ts';
import { checkForme, checkRegles } from '../../../check/suivi/index.ts';
import type { FileReport } from '../../../report/index.ts';
import { readSource } from '../../../source/index.ts';
import type { Suivi } from '../../../suivi/model.ts';
import type { Input } from '../../files/inputs.ts';
import type { Io } from '../../io.ts';
import { empreintesBeside } from '../../pipeline/empreintes-beside.ts';
import type { FixTarget } from '../../pipeline/fixing.ts';
import { contratLu } from '../../pipeline/suivi.ts';

/** The report of the follow-up of a contract: its form, then its rules, which read the contract beside it. Nothing of it is fixed. */
export async function suiviReport(
  { file, read }: Input,
  { levels }: Pick<CheckOptions, 'levels'>,
  fixing: FixTarget | undefined,
  io: Io,
): Promise<FileReport> {
  const bytes = await read();
  if (fixing === 'stdout') io.out.write(bytes);
  const source = await readSource(file, bytes);
  const { text } = source;
  const forme = source.ok ? checkForme(source.value) : source.problems;
  if (!source.ok || forme.length > 0) return { file, text, problems: forme, suppressed: [] };
  const lu = await contratLu(io, file, source.value.data as Suivi);
  const { diagnostic } = source.value.data as Suivi;
  const fichiers = (diagnostic?.sources ?? []).flatMap(({ fichier }) => fichier ?? []);
  const empreintes = fichiers.length === 0 ? undefined : empreintesBeside(io, file, fichiers);
  const { kept, suppressed } = await checkRegles(source.value, lu, levels, empreintes);
  return { file, text, problems: kept, suppressed };
}
