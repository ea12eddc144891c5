import { readFileSync } from 'node:fs';

/** The widths in columns for which the help of csi is written when it is built, to files beside the bundle: in a pipe, and the widest. */
export const READY_WIDTHS: readonly number[] = [80, 100];

/** The name of the file with the help in this width. */
export const readyHelpFile = (width: number): string => `aide-${width}.txt`;

/** The help of csi as it was written when csi was built, if that is what is asked for in one of these widths. Nothing else needs to be loaded then. */
export function readyHelp(argv: readonly string[], width: number): string | undefined {
  const asked = argv.length === 0 || (argv.length === 1 && ['-h', '--help'].includes(argv[0] ?? ''));
  const columns = Math.min(width, Math.max(...READY_WIDTHS));
  if (!asked || !READY_WIDTHS.includes(columns)) return undefined;
  try {
    return readFileSync(new URL(readyHelpFile(columns), import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
