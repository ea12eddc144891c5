import packageFile from '../../../../package.json' with { type: 'json' };
import type { Etape } from '../../../catalogue/entry.ts';
import { entriesOf } from '../../../check/catalogue.ts';
import { type CheckOptions, checkRead } from '../../../check/index.ts';
import type { Levels } from '../../../check/levels.ts';
import { type FileReport, REPORTERS, type ReportFormat, type ReportOptions } from '../../../report/index.ts';
import { fixSummary as fixesReported } from '../../../report/text/fixes.ts';
import { PLAIN } from '../../../report/text/styles.ts';
import { UNREADABLE, unreadable } from '../../../report/unreadable.ts';
import { readSource } from '../../../source/index.ts';
import { isHouseFile } from '../../config/find.ts';
import { type ConfigOptions, type House, housesOf } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { type Input, inputs } from '../../files/inputs.ts';
import { isSuiviFile } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import type { FixTarget } from '../../pipeline/fixing.ts';
import { refuseReplacing, reportFiles, writeReport } from '../../pipeline/reports.ts';
import { printError, printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';
import { stylesFor } from '../../styles.ts';
import { voisinsOption } from './voisins.ts';

/** The URI of csi in SARIF reports. It is a URN, which nobody else can own, because csi has no address on the web yet. */
const HOME = 'urn:csi:programme';

interface ValidateOptions extends ConfigOptions {
  format: ReportFormat;
  rapport?: string[];
  nomFichier?: string;
  etape?: Etape;
  regle?: string[];
  exceptions?: true;
  corriger?: true;
  aBlanc?: true;
  avertissementsBloquants?: true;
  maxProblemes?: number;
}

/**
 * Checks files, folders, patterns or the standard input, and writes one report to stdout and others to files. Returns 0 without errors, 1 with errors
 * (or warnings, if they block), 2 if something couldn't be read or written; the rest is reported all the same.
 */
export async function validate(args: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  if (options.nomFichier !== undefined && !args.includes('-'))
    throw new UserError(
      'L’option « --nom-fichier » nomme l’entrée standard.',
      'Donnez aussi - comme fichier à vérifier.',
    );
  const fixing = fixingTo(args, options);
  const levels = options.regle ? (await import('../../pipeline/levels.ts')).levelsFrom(options.regle) : {};
  const files = reportFiles(options.rapport ?? [], io);
  const check: CheckOptions = {
    levels,
    ...(options.etape && { etape: options.etape }),
    ...([options.format, ...files.map(({ format }) => format)].some(showsDistance) && { distance: true }),
  };
  const houseOf = housesOf(options, io);
  const wanted = await inputs(io, args, options.nomFichier);
  const names = wanted.map(({ file }) => file);
  refuseReplacing(files, names, io);

  const reports: FileReport[] = [];
  for (const input of wanted) {
    const asked = { ...check, ...voisinsOption(input, options.nomFichier, io) };
    const house = await houseOf(input.file);
    const one = await reportOf(input, withHouse(asked, house), fixing, io);
    reports.push({ ...one, ...configurationOf(house) });
  }
  const write = async (format: ReportFormat, printed: Pick<ReportOptions, 'styles' | 'width'>) => {
    const listed = format === 'texte' ? reports.filter(wasRead) : reports;
    return (await REPORTERS[format]())(listed, { ...printed, ...commonOptions(args, options, levels, io) });
  };
  // The fixed text has stdout for itself.
  const out = fixing === 'stdout' ? io.err : io.out;
  if (options.format !== 'texte' || reports.some(wasRead))
    out.write(await write(options.format, { styles: stylesFor(out), width: out.width }));
  // A report for machines lists only what is left, so what was fixed is printed for people on stderr.
  if (fixing === 'file' && !['texte', 'github'].includes(options.format))
    printNote(io, ...fixesReported(reports));
  const written: boolean[] = [];
  for (const file of files)
    written.push(writeReport(file, await write(file.format, { styles: PLAIN, width: 100 }), io));
  return written.every(Boolean) ? exitCode(reports, options.avertissementsBloquants === true, io) : 2;
}

// What the command line says comes before what a configuration does.
function withHouse(check: CheckOptions, { etape, levels }: House): CheckOptions {
  return {
    ...check,
    levels: { ...levels, ...check.levels },
    ...(etape && !check.etape && { atLeast: etape }),
  };
}

function configurationOf({ file, levels, etape }: House): Pick<FileReport, 'configuration'> {
  return file === undefined ? {} : { configuration: { file, levels, ...(etape && { etape }) } };
}

const wasRead = ({ problems }: FileReport) => problems[0]?.rule !== UNREADABLE;

function fixingTo(args: readonly string[], { corriger, aBlanc }: ValidateOptions): FixTarget | undefined {
  if (aBlanc && !corriger)
    throw new UserError(
      'L’option « --a-blanc » montre ce que « --corriger » écrirait.',
      'Donnez aussi --corriger.',
    );
  if (!corriger || aBlanc) return corriger ? 'nowhere' : undefined;
  if (!args.includes('-')) return 'file';
  if (args.length === 1) return 'stdout';
  throw new UserError(
    'L’entrée standard se corrige seule : son texte va sur la sortie standard.',
    'Donnez - sans autre fichier.',
  );
}

async function reportOf(
  input: Input,
  check: CheckOptions,
  fixing: FixTarget | undefined,
  io: Io,
): Promise<FileReport> {
  const { file, read } = input;
  try {
    if (isSuiviFile(file)) return await (await import('./suivi.ts')).suiviReport(input, check, fixing, io);
    if (isHouseFile(file))
      return await (await import('../../config/report.ts')).houseFileReport(input, fixing, io);
    if (fixing)
      return await (await import('../../pipeline/fixing.ts')).fixAndReport(input, check, fixing, io);
    const bytes = await read();
    const source = await readSource(file, bytes);
    const examined = await checkRead(source, check);
    // Most files have nothing to fix: the code for fixes is loaded only for the others.
    if (examined.problems.some(({ fix }) => fix))
      return await (await import('../../pipeline/fixing.ts')).reportWithFixes(
        file,
        bytes,
        source,
        check,
        examined,
      );
    const { text, problems, suppressed, distance } = examined;
    return { file, text, problems, suppressed, ...(distance && { distance }) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The error is printed to stderr at once for people, and put in the report for machines.
    printError(io, error);
    return unreadable(file, error.message, error.hint);
  }
}

const showsDistance = (format: ReportFormat) => format === 'texte' || format === 'json';

function commonOptions(
  args: readonly string[],
  options: ValidateOptions,
  levels: Levels,
  io: Io,
): Omit<ReportOptions, 'styles' | 'width'> {
  const { maxProblemes, avertissementsBloquants, exceptions } = options;
  return {
    levels,
    exceptions: exceptions === true,
    ...(maxProblemes !== undefined && { max: maxProblemes }),
    strict: avertissementsBloquants === true,
    root: io.realPath('.'),
    ...fixCommand(args),
    tool: {
      version: packageFile.version,
      home: HOME,
      rules: entriesOf('regles', 'suivi', 'exceptions', 'formes'),
    },
  };
}

// A long list of files, as a shell makes from a pattern, is shortened to « … ».
function fixCommand(args: readonly string[]): { fixing?: string } {
  if (args.includes('-')) return {};
  return { fixing: `csi validate --corriger ${args.length > 3 ? '…' : args.map(shellWord).join(' ')}` };
}

function exitCode(reports: readonly FileReport[], strict: boolean, io: Io): number {
  const problems = reports.flatMap((report) => report.problems);
  if (!reports.every(wasRead)) return 2;
  if (problems.some(({ severity }) => severity === 'erreur')) return 1;
  if (!strict || problems.length === 0) return 0;
  printNote(io, 'Les avertissements sont bloquants (--avertissements-bloquants).');
  return 1;
}
