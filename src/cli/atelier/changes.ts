import { UserError } from '../errors.ts';
import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import type { OpenPages } from './events.ts';
import { type Montre, montre } from './fichier.ts';
import type { Watch } from './watch.ts';

// An editor that saves touches a folder several times within a few milliseconds.
const CALM = 60;
// What a contract may be composed with, apart from itself; temporary files of editors have other names.
const BESIDE = /^[^.~].*\.(?:ya?ml|png|jpe?g|svg|pdf|hbs|[ot]tf|ttc)$/i;

/** Sends each new text of the file to the pages, and says when it is gone, or when something beside it changes. Returns what stops that. */
export function sendChanges(io: Io, file: string, pages: OpenPages, watch: Watch): () => void {
  let known = stateOf(io, file);
  let waiting: NodeJS.Timeout | undefined;
  const names = new Set<string>();
  const look = () => {
    waiting = undefined;
    if (names.size > 0) pages.send('voisins', {});
    names.clear();
    const now = stateOf(io, file);
    if (now.key === known.key) return;
    known = now;
    pages.send(now.event, now.data);
  };
  const stop = watch(paths.dirname(file), (name) => {
    if (name !== undefined && name !== paths.basename(file) && BESIDE.test(name)) names.add(name);
    waiting ??= setTimeout(look, CALM);
  });
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

// What is sent of a file, and a key that differs when that does.
function stateOf(
  io: Io,
  file: string,
): { key: string; event: 'fichier' | 'absent'; data: Montre | { erreur: string } } {
  try {
    const data = montre(io, file);
    return { key: data.sha, event: 'fichier', data };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { key: error.message, event: 'absent', data: { erreur: error.message } };
  }
}
