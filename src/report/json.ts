import type { Distance, LaterProblems } from '../kernel/distance.ts';
import { sentence } from '../kernel/french/typography.ts';
import type { Position } from '../kernel/position.ts';
import type { Edit, Fix, Problem, SuppressedProblem } from '../kernel/problem.ts';
import { shownJson } from '../kernel/shown.ts';
import type { FileReport, Reporter } from './reporter.ts';
import { counts } from './text/counts.ts';
import { nextStep } from './text/next-step.ts';

const positionJson = ({ line, column }: Position) => ({ ligne: line, colonne: column });

/** The report for machines, version 1. Lines and columns count from 1, columns in UTF-16 units, and the end is excluded. */
export const json: Reporter = (reports, { levels = {} }) => {
  const fichiers = reports.map(({ file, configuration, problems, suppressed = [], fixes, distance }) => ({
    fichier: file,
    ...(configuration && { configuration: configurationJson(configuration) }),
    problemes: problems.map(problemJson),
    exceptions: suppressed.map(suppressedJson),
    corrections: corrections(fixes),
    ...(distance && { distance: distanceJson(distance, problems) }),
  }));
  const total = { fichiers: reports.length, ...counts(reports) };
  return shownJson({ version: 1, regles: levels, fichiers, total });
};

const configurationJson = ({ file, levels = {}, etape }: NonNullable<FileReport['configuration']>) => ({
  fichier: file,
  regles: levels,
  ...(etape !== undefined && { etape }),
});

const problemJson = ({ rule, severity, message, hint, path, range, fix }: Problem) => ({
  regle: rule,
  gravite: severity,
  message,
  ...(hint !== undefined && { conseil: hint }),
  chemin: path,
  debut: positionJson(range.start),
  fin: positionJson(range.end),
  ...(fix && { correction: correction(fix) }),
});

const correction = ({ description, edits }: Fix) => ({ description, modifications: edits.map(edit) });

const edit = ({ range, before, text }: Edit) => ({
  debut: positionJson(range.start),
  fin: positionJson(range.end),
  avant: before,
  apres: text,
});

// The fixes of a run with --corriger: written to the file, or only shown.
const corrections = (fixes: FileReport['fixes']) =>
  (fixes?.list ?? []).map(({ problem, fix }) => ({
    regle: problem.rule,
    chemin: problem.path,
    ...correction(fix),
    ecrite: fixes?.done === true,
  }));

const suppressedJson = ({ problem, reason, range }: SuppressedProblem) => ({
  regle: problem.rule,
  raison: reason,
  debut: positionJson(range.start),
  fin: positionJson(range.end),
  probleme: problemJson(problem),
});

// Where a draft stands: the same as the report for people ends with.
const distanceJson = (
  { written, total, toWrite, adoption, signature }: Distance,
  problems: readonly Problem[],
) => ({
  champs: total,
  ecrits: written,
  a_ecrire: toWrite.map(({ where, what, line }) => ({ ou: where, manque: what, ligne: line })),
  adoption: adoption.map(laterJson),
  signature: signature.map(laterJson),
  ensuite: sentence(nextStep(problems, { toWrite })),
});

const laterJson = ({ rule, count }: LaterProblems) => ({ regle: rule, nombre: count });
