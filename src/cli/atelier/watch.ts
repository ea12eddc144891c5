import { type FSWatcher, watch } from 'node:fs';

/** Calls `changed` when something in a folder changes, and now and then besides; returns what stops it. */
export type Watch = (folder: string, changed: (name: string | undefined) => void) => () => void;

// Folders of other machines report no changes, so the file is also looked at regularly.
const PERIOD = 1000;

/** Watches the folder rather than the file: many editors save by writing another file and renaming it, which a watched file never sees. */
export const watchFolder: Watch = (folder, changed) => {
  const timer = setInterval(() => changed(undefined), PERIOD);
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, (_, name) => changed(name ?? undefined));
    // A folder that is removed, or a system with too many watched ones: looking regularly is enough.
    watcher.on('error', () => watcher?.close());
  } catch {
    // The same.
  }
  return () => {
    clearInterval(timer);
    watcher?.close();
  };
};
