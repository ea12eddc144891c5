import type { FileReport } from './index.ts';

/** How many errors and warnings the files have in all. */
export function counts(reports: readonly FileReport[]): { erreurs: number; avertissements: number } {
  const all = reports.flatMap(({ problems }) => problems);
  const erreurs = all.filter(({ severity }) => severity === 'erreur').length;
  return { erreurs, avertissements: all.length - erreurs };
}
