import { posix } from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { asOnDisk } from './on-disk.ts';
import { paths } from './paths.ts';
import { type FoundFile, filesBelow, withoutRepeats } from './walk.ts';

/** Whether an argument that names no file reads as a pattern: `*`, `?`, `[a]`, `{a,b}`, `@(a|b)`. */
export function isGlob(argument: string): boolean {
  return /[*?[{]|[!+@]\(/.test(argument);
}

/**
 * The files that match a pattern, and the folders on the way that could not be looked into, sorted, with their paths from the current folder: `*` stays in a folder, `**` goes below. Left out are hidden files and node_modules unless the
 * pattern names them, and all but .yaml and .yml where it ends with `*`. Accents match however they are composed. Throws a UserError when
 * there is none.
 */
export async function globbed(io: Io, pattern: string): Promise<FoundFile[]> {
  const { default: picomatch } = await import('picomatch/posix.js');
  const { base, glob } = picomatch.scan(pattern, { nonegate: true });
  const folder = asOnDisk(io, base.replace(/\\(.)/g, '$1') || (pattern.startsWith('/') ? '/' : '.'));
  const open = glob.endsWith('*');
  const what = `Aucun fichier ${open ? '.yaml ou .yml ' : ''}ne correspond à ${named(pattern)}`;
  if (io.kind(folder) !== 'folder')
    throw new UserError(`${what} : le dossier ${named(folder)} n’existe pas.`);

  const walk = {
    // Without `**`, no match lies deeper than the pattern has bars.
    ...(!glob.includes('**') && { depth: glob.split('/').length - 1 }),
    hidden: /(?:^|[/{,(|])\./.test(glob),
    modules: glob.includes('node_modules'),
  };
  const below = filesBelow(io, folder, walk).filter(
    ({ path, closed }) => closed || !open || /\.ya?ml$/i.test(path),
  );
  const matching = (nocase: boolean) => {
    const matches = picomatch(glob.normalize('NFC'), { nonegate: true, nocase });
    const found = below.filter(({ path, closed }) => closed || matches(path.normalize('NFC')));
    return withoutRepeats(found).map((one) => ({ ...one, path: paths.join(folder, one.path) }));
  };
  const files = matching(false);
  if (files.length > 0) return files;
  const [other] = matching(true);
  if (other !== undefined)
    throw new UserError(`${what}.`, `Aux majuscules près, il y a ${named(other.path)}.`);
  throw new UserError(
    `${what}.`,
    glob.includes('**')
      ? undefined
      : 'Pour chercher aussi dans les sous-dossiers, mettez ** : contrats/**/*.yaml',
  );
}

/** What tells the paths that are set aside by patterns (without their `!`): those that match, and all below a folder that does. */
export async function excluding(patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch/posix.js');
  const all = patterns.map((pattern) => posix.normalize(pattern).replace(/\/$/, '').normalize('NFC'));
  const matches = picomatch(
    all.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true, nonegate: true },
  );
  return (path: string) => matches(posix.normalize(path).normalize('NFC'));
}
