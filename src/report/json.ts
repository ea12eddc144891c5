import type { Position } from '../kernel/position.ts';
import type { Edit, Fix, Problem, SuppressedProblem } from '../kernel/problem.ts';
import { shownJson } from '../kernel/shown.ts';
import type { FileReport, Reporter } from './reporter.ts';
import { counts } from './text/counts.ts';

const place = ({ line, column }: Position) => ({ ligne: line, colonne: column });

/** The report for machines, version 1: lines and columns from 1, columns in UTF-16 units, the end excluded. */
export const json: Reporter = (reports, { levels = {} }) => {
  const fichiers = reports.map(({ file, problems, suppressed = [], fixes }) => ({
    fichier: file,
    problemes: problems.map(problemJson),
    exceptions: suppressed.map(suppressedJson),
    corrections: corrections(fixes),
  }));
  const total = { fichiers: reports.length, ...counts(reports) };
  return shownJson({ version: 1, regles: levels, fichiers, total });
};

const problemJson = ({ rule, severity, message, hint, path, range, fix }: Problem) => ({
  regle: rule,
  gravite: severity,
  message,
  ...(hint !== undefined && { conseil: hint }),
  chemin: path,
  debut: place(range.start),
  fin: place(range.end),
  ...(fix && { correction: correction(fix) }),
});

const correction = ({ description, edits }: Fix) => ({ description, modifications: edits.map(edit) });

const edit = ({ range, before, text }: Edit) => ({
  debut: place(range.start),
  fin: place(range.end),
  avant: before,
  apres: text,
});

// What is there once a run was asked to fix: written, or only shown.
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
  debut: place(range.start),
  fin: place(range.end),
  probleme: problemJson(problem),
});
