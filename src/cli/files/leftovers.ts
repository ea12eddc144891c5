import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { list } from './read.ts';

// Five exports: what the names of temporary files say, and the two functions that make and read them.

/** The temporary files that csi writes before it renames them: how they are named, and how those that killed runs left are removed. */
export interface Leftovers {
  /** A new name for a temporary file of an output. */
  name(output: string): string;
  /** Removes from a folder the temporary files of an output whose process has certainly ended. */
  remove(folder: string, output: string): void;
}

/** The process that made a temporary file, as the name of the file describes it. */
export interface Maker {
  /** The machine or container whose process numbers are meant, as a hash. */
  system: string;
  pid: number;
  /** When the process started, in a unit of the system: another process may get the same number later. `0` if unknown. */
  started: string;
}

/** The start of the process that has a number now, `0` if unknown; undefined if no process has it. */
export type Alive = (pid: number) => { started: string } | undefined;

const FORM = /^\.(.*)\.csi-([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{8}\.tmp$/s;

// File names have at most 255 bytes on common systems, and a character takes up to four.
const kept = (output: string) => Array.from(output).slice(0, 40).join('');

/**
 * Temporary files are named `.<output>.csi-<system>-<pid>-<started>-<random>.tmp`. One is removed only when it comes from this system and
 * its process has ended; one that another machine or container left in a shared folder stays, because this system can't know whether its process runs.
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
  // A folder is listed once per run, even if many files are written to it.
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
    // The write that follows reports what is wrong with the folder.
    return [];
  }
}

function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A leftover that can't be removed harms nobody.
  }
}

/**
 * This process, and a function that checks others. A process number has a meaning only within one container of one machine. A machine without
 * an id counts as another one after a restart.
 */
export function thisMaker(pid: number, signal: (pid: number) => void): { self: Maker; alive: Alive } {
  const machine = read('/etc/machine-id') || read('/proc/sys/kernel/random/boot_id');
  const system = [hostname(), machine, link('/proc/self/ns/pid')].join('\n');
  const alive: Alive = (other) => {
    const { state, started } = statusOf(other);
    // A zombie has ended; only its parent has not read its exit code yet.
    if (state === 'Z' || state === 'X') return undefined;
    try {
      signal(other);
    } catch (error) {
      // EPERM means that the process exists and belongs to another user.
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
    }
    return { started };
  };
  return { self: { system: digest(system), pid, started: statusOf(pid).started }, alive };
}

// FNV-1a, 32 bits: loading the digests of OpenSSL would take longer than the write.
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

// From /proc/<pid>/stat of Linux: the third field is the state, the 22nd the start in ticks since the machine started. The second one, a name
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
