import { UserError } from './errors.ts';
import { named } from './named.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'vos droits ne le permettent pas',
  EPERM: 'vos droits ne le permettent pas',
  EROFS: 'le support est en lecture seule',
  EISDIR: 'c’est un dossier',
  ENOTDIR: 'le chemin passe par un fichier, qui n’est pas un dossier',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'l’espace qui vous est alloué est épuisé',
  ENAMETOOLONG: 'le nom est trop long',
  ELOOP: 'les raccourcis se renvoient l’un à l’autre',
  EBUSY: 'un autre programme l’utilise',
  ETXTBSY: 'un autre programme l’utilise',
  EMFILE: 'trop de fichiers sont ouverts',
  EIO: 'le disque ne répond pas',
  ENXIO: 'ce n’est pas un fichier ordinaire',
  EFBIG: 'le fichier serait trop grand pour ce support',
  // The following codes are those of csi: see Io.
  ENOTORDINARY: 'ce n’est pas un fichier ordinaire, mais un tube, un périphérique ou une prise',
  EDEADLINK: 'c’est un lien qui ne mène à rien',
  EINUSE:
    'il est ouvert dans un autre programme, par exemple un lecteur de PDF ; fermez-le, puis recommencez',
  ENOTUTF8: 'son nom n’est pas écrit en UTF-8',
  ENOGIT: 'git n’est pas installé sur cette machine, ou n’est pas dans le PATH',
  ENOREPOSITORY: 'son dossier n’est dans aucun dépôt git',
  EOTHEROWNER: 'git refuse ce dépôt, qui appartient à un autre utilisateur',
  EREVISION: 'ce dépôt n’a pas cette révision',
  ENOTTHEN: 'ce fichier n’était pas là à cette révision',
  ETOOBIG: 'il y était trop gros',
};

const HINTS: Readonly<Record<string, string>> = {
  EDEADLINK: 'Retirez ce lien, ou remettez le fichier qu’il désigne.',
  ENOTUTF8: 'Renommez ce fichier.',
};

/** Why the system or csi refused a file or a stream, as the end of a French sentence. */
export const fileReason = (code: string): string => REASONS[code] ?? `le système répond ${code}`;

/** The error to print for an error of the file system on `path`. Any other error is a bug and is thrown again. */
export function fileError(error: unknown, verb: 'lire' | 'écrire', path: string): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  const missing = verb === 'lire' ? 'ce fichier n’existe pas' : 'le dossier n’existe pas';
  const reason = code === 'ENOENT' ? missing : fileReason(code);
  return new UserError(
    `Impossible ${verb === 'lire' ? 'de lire' : 'd’écrire'} ${named(path)} : ${reason}.`,
    verb === 'lire' ? HINTS[code] : undefined,
  );
}

/** Why something can't be replaced by a file, as a verb: « n’est pas un fichier ordinaire ». */
export function notAFile(kind: 'folder' | 'other' | 'link'): string {
  if (kind === 'folder') return 'est un dossier';
  return kind === 'link' ? 'est un lien qui ne mène à rien' : 'n’est pas un fichier ordinaire';
}
