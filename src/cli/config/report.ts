import { checkTheme } from '../../check/theme.ts';
import type { FileReport } from '../../report/index.ts';
import type { SourceRead } from '../../source/index.ts';
import { paths } from '../files/paths.ts';
import { checkConfig } from './check.ts';

/** The report of a configuration or of a theme that is checked by its name, as a contract is. */
export function houseFileReport(file: string, read: SourceRead): FileReport {
  const check = /^csi\.config\./i.test(paths.basename(file))
    ? checkConfig
    : (source: SourceOf) => checkTheme(source, []);
  const problems = read.ok ? check(read.value) : read.problems;
  return { file, text: read.text, problems: [...problems], suppressed: [] };
}

type SourceOf = Extract<SourceRead, { ok: true }>['value'];
