import { checkTheme } from '../../check/theme.ts';
import type { FileReport } from '../../report/index.ts';
import { readSource, type SourceRead } from '../../source/index.ts';
import type { Input } from '../files/inputs.ts';
import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import type { FixTarget } from '../pipeline/fixing.ts';
import { checkConfig } from './check.ts';

/** The report of a configuration or of a theme that is checked by its name, as a contract is. Nothing of it is fixed. */
export async function houseFileReport(
  { file, read: bytesOf }: Input,
  fixing: FixTarget | undefined,
  io: Io,
): Promise<FileReport> {
  const bytes = await bytesOf();
  if (fixing === 'stdout') io.out.write(bytes);
  const read = await readSource(file, bytes);
  const check = /^csi\.config\./i.test(paths.basename(file))
    ? checkConfig
    : (source: SourceOf) => checkTheme(source, []);
  const problems = read.ok ? check(read.value) : read.problems;
  return { file, text: read.text, problems: [...problems], suppressed: [] };
}

type SourceOf = Extract<SourceRead, { ok: true }>['value'];
