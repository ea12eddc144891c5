import { type AppliedFix, fixRead } from '../../check/fix/index.ts';
import { type CheckOptions, checkRead, type Examined } from '../../check/index.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { FileReport } from '../../report/index.ts';
import { readSource, type SourceRead } from '../../source/index.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import type { Input } from '../files/inputs.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';

// Four exports: where fixed text goes, the two reports, and how a file is replaced.

/** Where fixed text goes: to its file, to the standard output, or nowhere. */
export type FixTarget = 'file' | 'stdout' | 'nowhere';

/** Fixes the problems that have one sure fix, then reports what was fixed and what is left; for `nowhere`, reports what would be fixed. */
export async function fixAndReport(
  { file, read }: Input,
  check: CheckOptions,
  to: FixTarget,
  io: Io,
): Promise<FileReport> {
  const bytes = await read();
  const first = await readSource(file, bytes);
  const before = await checkRead(first, check);
  const found = fixable(before)
    ? await fixRead(file, bytes, first, check)
    : { bytes, fixes: [], read: first };
  const report = ({ text, problems, suppressed, distance }: Examined): FileReport => ({
    file,
    text,
    problems,
    suppressed,
    ...(distance && { distance }),
    fixes: { done: to !== 'nowhere', list: found.fixes },
    ...(to === 'nowhere' && { fixable: found.fixes.length }),
  });
  if (to === 'stdout') io.out.write(found.bytes);
  if (to === 'nowhere' || found.fixes.length === 0)
    return report({ ...before, problems: withFixes(before.problems, found.fixes) });
  if (to === 'file') await replace(file, bytes, found.bytes, read, io);
  const after = await checkRead(found.read, check);
  // Every fix that could be made was made: the problems that are left keep none.
  return report({ ...after, problems: withFixes(after.problems, []) });
}

/** The report of a file that isn't fixed, with the number of fixes that would be made; its problems keep only those fixes. */
export async function reportWithFixes(
  file: string,
  bytes: Uint8Array,
  read: SourceRead,
  check: CheckOptions,
  examined: Examined,
): Promise<FileReport> {
  const { text, problems, suppressed, distance } = examined;
  const report = { file, text, problems, suppressed, ...(distance && { distance }) };
  if (!fixable(examined)) return report;
  const { fixes } = await fixRead(file, bytes, read, check);
  return { ...report, problems: withFixes(problems, fixes), fixable: fixes.length };
}

const fixable = ({ problems }: Examined) => problems.some(({ fix }) => fix);

// A rule may offer a fix that turns out to change more than its place: such a fix isn't made, and its problem is reported without one.
function withFixes(problems: Problem[], fixes: readonly AppliedFix[]): Problem[] {
  const keyOf = ({ rule, range: { start } }: Problem) => `${rule} ${start.line}:${start.column}`;
  const made = new Map(fixes.map((one) => [keyOf(one.problem), one]));
  return problems.map(({ fix, ...problem }) => {
    const real = fix && made.get(keyOf(problem));
    return real
      ? { ...problem, ...(real.fix.path && real.problem.hint && { hint: real.problem.hint }), fix: real.fix }
      : problem;
  });
}

/** Writes a file in the place of what was read from it, unless it has changed since. */
export async function replace(
  file: string,
  before: Uint8Array,
  after: Uint8Array,
  read: Input['read'],
  io: Io,
): Promise<void> {
  if (io.kind(file) !== 'file')
    throw new UserError(`${named(file)} n’est pas un fichier ordinaire : rien n’y est écrit.`);
  if (io.readOnly(file))
    throw new UserError(
      `${named(file)} est en lecture seule : rien n’y est écrit.`,
      'Pour voir les corrections sans écrire : --a-blanc',
    );
  if (Buffer.compare(before, await read()) !== 0)
    throw new UserError(
      `${named(file)} a changé pendant que csi le corrigeait : rien n’y est écrit.`,
      'Relancez la commande.',
    );
  try {
    io.writeFile(file, after);
  } catch (error) {
    throw fileError(error, 'écrire', file);
  }
}
