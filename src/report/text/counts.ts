import { count } from '../../kernel/french/list.ts';
import type { FileReport } from '../reporter.ts';

/** The numbers of errors, warnings and suppressed problems in all files. */
export function counts(reports: readonly FileReport[]): {
  erreurs: number;
  avertissements: number;
  exceptions: number;
} {
  const all = reports.flatMap(({ problems }) => problems);
  const erreurs = all.filter(({ severity }) => severity === 'erreur').length;
  const exceptions = reports.reduce((sum, { suppressed = [] }) => sum + suppressed.length, 0);
  return { erreurs, avertissements: all.length - erreurs, exceptions };
}

/** « 2 problèmes mis de côté ». */
export const suppressed = (problems: number): string => `${count(problems, 'problème')} mis de côté`;

/** « 2 problèmes mis de côté par le fichier, avec leur raison ». */
export function suppressedBy(problems: number, files: number): string {
  return `${suppressed(problems)} par ${files === 1 ? 'le fichier' : 'les fichiers'}, avec ${problems === 1 ? 'sa' : 'leur'} raison`;
}
