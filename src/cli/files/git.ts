import { createRequire } from 'node:module';
import { paths } from './paths.ts';
import { errorWithCode } from './read.ts';

/** What git is run with: nothing that waits for a person, writes to the repository or reaches a network. */
const QUIET = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
};

/**
 * `Io.atRevision`. The revision is resolved first, with what follows it read as a name and never as an option; the file is then named by
 * the digest that git gave, so that nothing typed by the user is read as a command of git. No shell is involved.
 */
export function atRevision(
  env: NodeJS.ProcessEnv,
): (path: string, revision: string, limit: number) => Uint8Array {
  return (path, revision, limit) => {
    if (/^-|[\p{Cc}:]|^$/u.test(revision)) throw errorWithCode('EREVISION');
    const folder = paths.dirname(path);
    // Loaded when it is used, because Node loads with it all that it has on sockets.
    const { execFileSync } = createRequire(import.meta.url)(
      'node:child_process',
    ) as typeof import('node:child_process');
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'protocol.allow=never', ...args], {
        env: { ...env, ...QUIET },
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: limit + 1,
      });
    try {
      git('rev-parse', '--git-dir');
    } catch (error) {
      throw errorWithCode(reasonOf(error));
    }
    const commit = attempt('EREVISION', () =>
      git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
        .toString('latin1')
        .trim(),
    );
    return attempt('ENOTTHEN', () => git('cat-file', 'blob', `${commit}:./${paths.basename(path)}`));
  };
}

function attempt<T>(code: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOBUFS') throw errorWithCode('ETOOBIG');
    throw errorWithCode(code);
  }
}

// Why git gives no repository: it isn't there, the folder is in none, or belongs to somebody else.
function reasonOf(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'ENOGIT';
  const said = String((error as { stderr?: Buffer }).stderr ?? '');
  return said.includes('dubious ownership') ? 'EOTHEROWNER' : 'ENOREPOSITORY';
}
