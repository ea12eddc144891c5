import type { Position } from '../problem.ts';
import { counts } from './counts.ts';
import type { Reporter } from './index.ts';

const place = ({ line, column }: Position) => ({ ligne: line, colonne: column });

/** The report for machines, version 1: lines and columns from 1, columns in UTF-16 units, the end excluded. */
export const json: Reporter = (reports) => {
  const fichiers = reports.map(({ file, problems }) => ({
    fichier: file,
    problemes: problems.map(({ rule, severity, message, hint, path, range }) => ({
      regle: rule,
      gravite: severity,
      message,
      ...(hint !== undefined && { conseil: hint }),
      chemin: path,
      debut: place(range.start),
      fin: place(range.end),
    })),
  }));
  const { erreurs, avertissements } = counts(reports);
  return `${JSON.stringify({ version: 1, fichiers, total: { fichiers: reports.length, erreurs, avertissements } }, null, 2)}\n`;
};
