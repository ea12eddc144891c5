import { posix } from 'node:path';
import { isHouseFile } from '../config/find.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { asOnDisk } from './on-disk.ts';
import { paths } from './paths.ts';
import { type FoundFile, filesBelow, withoutRepeats } from './walk.ts';

/** Whether an argument that names no file looks like a pattern: `*`, `?`, `[a]`, `{a,b}`, `@(a|b)`. */
export function isGlob(argument: string): boolean {
  return /[*?[{]|[!+@]\(/.test(argument);
}

/**
 * The files that match a pattern and the folders on the way that can't be opened, sorted, with their paths from the current folder. `*` stays
 * within a folder, `**` also goes into the folders below. Hidden files and node_modules are left out unless the pattern names them; if it ends with `*`, it
 * matches only .yaml and .yml. An accent matches however it is encoded. Throws a UserError if nothing matches.
 */
export async function globbed(io: Io, pattern: string): Promise<FoundFile[]> {
  const { default: picomatch } = await import('picomatch/posix.js');
  const { base, glob } = picomatch.scan(pattern, { nonegate: true });
  const folder = asOnDisk(io, base.replace(/\\(.)/g, '$1') || (pattern.startsWith('/') ? '/' : '.'));
  const open = glob.endsWith('*');
  // A pattern for names means contracts; one that spells a name means that file.
  const wild = /[*?[{(]/.test(glob.split('/').at(-1) ?? '');
  const what = `Aucun fichier ${open ? '.yaml ou .yml ' : ''}ne correspond à ${named(pattern)}`;
  if (io.kind(folder) !== 'folder')
    throw new UserError(`${what} : le dossier ${named(folder)} n’existe pas.`);

  const walk = {
    // Without `**`, a match is exactly as deep as the pattern has slashes.
    ...(!glob.includes('**') && { depth: glob.split('/').length - 1 }),
    hidden: /(?:^|[/{,(|])\./.test(glob),
    modules: glob.includes('node_modules'),
  };
  const below = filesBelow(io, folder, walk).filter(
    ({ path, closed }) => closed || ((!open || /\.ya?ml$/i.test(path)) && !(wild && isHouseFile(path))),
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

/** A function that says whether a path is excluded by patterns (given without their `!`): it matches, or lies below a folder that does. */
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
