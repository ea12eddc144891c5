import { harmless } from '../phrase.ts';
import type { FileReport } from '../report/index.ts';

/** What the user can mend by another command line: one French sentence, exit code 2. */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Problems in files that all the work depends on, found before any of it: reported on stderr, exit code 1. */
export class Refused extends Error {
  readonly reports: readonly FileReport[];
  constructor(reports: readonly FileReport[]) {
    super('refused');
    this.reports = reports;
  }
}

/** The person left with Ctrl-C or Escape: exit code 130, nothing said. */
export class Interrupted extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'vos droits ne le permettent pas',
  EPERM: 'vos droits ne le permettent pas',
  EROFS: 'le support est en lecture seule',
  EISDIR: 'c’est un dossier',
  ENOTDIR: 'le chemin passe par un fichier, qui n’est pas un dossier',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'l’espace qui vous est alloué est épuisé',
  ENAMETOOLONG: 'le nom est trop long',
  ELOOP: 'les liens tournent en rond',
  EBUSY: 'un autre programme l’utilise',
  ETXTBSY: 'un autre programme l’utilise',
  EMFILE: 'trop de fichiers sont ouverts',
  EIO: 'le support répond par une erreur',
};

/** The sentence for an error of the file system on `path`; any other error is thrown on, as a bug. */
export function fileError(error: unknown, verb: 'lire' | 'écrire', path: string): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  const missing = verb === 'lire' ? 'ce fichier n’existe pas' : 'le dossier n’existe pas';
  const reason = code === 'ENOENT' ? missing : (REASONS[code] ?? `le système répond ${code}`);
  return new UserError(`Impossible ${verb === 'lire' ? 'de lire' : 'd’écrire'} ${named(path)} : ${reason}.`);
}

/** A path between quotation marks, without what could drive the terminal. */
export function named(path: string): string {
  return `« ${harmless(path).replace(/[\t\r\n]/g, '\ufffd')} »`;
}
