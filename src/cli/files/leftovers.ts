import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { list } from './read.ts';

/** The temporary files that writes go through: their names, and what killed runs left of them. */
export interface Leftovers {
  /** The name of a temporary file for an output. */
  name(output: string): string;
  /** Removes from a folder the temporary files for an output whose processes are surely dead. */
  remove(folder: string, output: string): void;
}

/** What the names of temporary files tell of the process that made them. */
export interface Maker {
  /** The system on which process numbers have their meaning. */
  system: string;
  pid: number;
  /** When it was started, in some unit: another process may have the same number later. `0` where the system does not tell. */
  started: string;
}

/** Whether a process number is in use, and since when where the system tells. */
export type Alive = (pid: number) => { started: string } | undefined;

const FORM = /^\.(.*)\.csi-([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{8}\.tmp$/s;

// A name has 255 bytes at most on common systems, and a sign takes up to four.
const kept = (output: string) => Array.from(output).slice(0, 40).join('');

/**
 * Temporary files are named `.<output>.csi-<system>-<pid>-<started>-<random>.tmp`. One is removed only when it comes from this system and
 * its process has ended; one that another machine or container left in a shared folder stays, because nothing here tells whether its process lives.
 */
export function leftoversOf(self: Maker, alive: Alive): Leftovers {
  const folders = new Map<string, readonly string[]>();
  const ended = (name: string) => {
    const [, , system, pid, started] = FORM.exec(name) ?? [];
    if (system !== self.system) return false;
    const running = alive(Number(pid));
    return (
      running === undefined || (running.started !== '0' && started !== '0' && running.started !== started)
    );
  };
  // A folder is listed once a run, however many files are written to it.
  const endedIn = (folder: string) => {
    const known = folders.get(folder) ?? listed(folder).filter(ended);
    folders.set(folder, known);
    return known;
  };
  return {
    name: (output) =>
      `.${kept(output)}.csi-${self.system}-${self.pid}-${self.started}-${crypto.randomUUID().slice(0, 8)}.tmp`,
    remove(folder, output) {
      for (const name of endedIn(folder))
        if (FORM.exec(name)?.[1] === kept(output)) removed(join(folder, name));
    },
  };
}

function listed(folder: string): string[] {
  try {
    return list(folder);
  } catch {
    // The write that follows says what is wrong with the folder.
    return [];
  }
}

function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays, as it would have without this run.
  }
}

/**
 * This system and this process, and how to ask about others. A number means one process within one container of one machine. A machine that
 * has no id of its own counts as another one once it was restarted.
 */
export function thisMaker(pid: number, signal: (pid: number) => void): { self: Maker; alive: Alive } {
  const machine = read('/etc/machine-id') || read('/proc/sys/kernel/random/boot_id');
  const system = [hostname(), machine, link('/proc/self/ns/pid')].join('\n');
  const alive: Alive = (other) => {
    const { state, started } = statusOf(other);
    // A zombie has ended, and only waits for its parent to take note.
    if (state === 'Z' || state === 'X') return undefined;
    try {
      signal(other);
    } catch (error) {
      // EPERM: there is one, of another user.
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
    }
    return { started };
  };
  return { self: { system: digest(system), pid, started: statusOf(pid).started }, alive };
}

// FNV-1a of 32 bits: to load OpenSSL's digests would take longer than the write.
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

// From Linux's /proc/<pid>/stat: the state, its third field, and the start in ticks since the machine started, its 22nd. The second field,
// in brackets, may hold spaces and brackets.
function statusOf(pid: number): { state: string; started: string } {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: /^\d+$/.exec(fields[19] ?? '')?.[0] ?? '0' };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
