import type { FileReport } from './index.ts';

/** How many errors and warnings the files have in all, and how many problems they set aside. */
export function counts(reports: readonly FileReport[]): { erreurs: number; avertissements: number; exceptions: number } {
  const all = reports.flatMap(({ problems }) => problems);
  const erreurs = all.filter(({ severity }) => severity === 'erreur').length;
  const exceptions = reports.reduce((sum, { setAside = [] }) => sum + setAside.length, 0);
  return { erreurs, avertissements: all.length - erreurs, exceptions };
}
