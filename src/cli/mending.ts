import { type CheckOptions, checkContrat, type Examined } from '../check/index.ts';
import { type Mended, mend, Unproven } from '../check/mend/index.ts';
import type { FileReport } from '../report/index.ts';
import { fileError, named, UserError } from './errors.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';

/** Where mended text goes: to its file, to the standard output, or nowhere. */
export type Mending = 'file' | 'stdout' | 'nowhere';

/** Mends what has one sure answer, then tells what was mended and what is left; with nowhere to go, tells what would be mended. */
export async function mended({ file, read }: Input, check: CheckOptions, to: Mending, io: Io): Promise<FileReport> {
  const bytes = await read();
  const before = await checkContrat(file, bytes, check);
  const sound = before.ok && !before.problems.some(({ fix }) => fix);
  const found = sound ? { bytes, mends: [] } : await proven(file, bytes, check.levels);
  const report = ({ text, problems, setAside }: Examined): FileReport => ({
    file,
    text,
    problems,
    setAside,
    mends: { done: to !== 'nowhere', list: found.mends },
  });
  if (to === 'stdout') io.out.write(found.bytes);
  if (to === 'nowhere' || found.mends.length === 0) return report(before);
  if (to === 'file') await replace(file, bytes, found.bytes, read, io);
  return report(await checkContrat(file, found.bytes, check));
}

async function proven(file: string, bytes: Uint8Array, levels: CheckOptions['levels']): Promise<Mended> {
  try {
    return await mend(file, bytes, levels);
  } catch (error) {
    if (!(error instanceof Unproven)) throw error;
    const message = `La correction de ${named(file)} changerait ce que le fichier veut dire : rien n’y est écrit.`;
    throw new UserError(message, 'C’est un défaut de csi : merci de le signaler, avec le fichier si vous le pouvez.');
  }
}

async function replace(file: string, before: Uint8Array, after: Uint8Array, read: Input['read'], io: Io): Promise<void> {
  if (io.kind(file) !== 'file') throw new UserError(`${named(file)} n’est pas un fichier ordinaire : rien n’y est écrit.`);
  if (io.readOnly(file))
    throw new UserError(`${named(file)} est en lecture seule : rien n’y est écrit.`, 'Pour voir les corrections sans écrire : --a-blanc');
  if (Buffer.compare(before, await read()) !== 0)
    throw new UserError(`${named(file)} a changé pendant que csi le corrigeait : rien n’y est écrit.`, 'Relancez la commande.');
  try {
    io.writeFile(file, after);
  } catch (error) {
    throw fileError(error, 'écrire', file);
  }
}
