import type { Position, Problem, SetAside } from '../problem.ts';
import { counts } from './counts.ts';
import type { Reporter } from './index.ts';

const place = ({ line, column }: Position) => ({ ligne: line, colonne: column });

/** The report for machines, version 1: lines and columns from 1, columns in UTF-16 units, the end excluded. */
export const json: Reporter = (reports, { levels = {} }) => {
  const fichiers = reports.map(({ file, problems, setAside = [] }) => ({
    fichier: file,
    problemes: problems.map(told),
    exceptions: setAside.map(exception),
  }));
  const total = { fichiers: reports.length, ...counts(reports) };
  return `${JSON.stringify({ version: 1, regles: levels, fichiers, total }, null, 2)}\n`;
};

const told = ({ rule, severity, message, hint, path, range }: Problem) => ({
  regle: rule,
  gravite: severity,
  message,
  ...(hint !== undefined && { conseil: hint }),
  chemin: path,
  debut: place(range.start),
  fin: place(range.end),
});

const exception = ({ problem, reason, range }: SetAside) => ({
  regle: problem.rule,
  raison: reason,
  debut: place(range.start),
  fin: place(range.end),
  probleme: told(problem),
});
