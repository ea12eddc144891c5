const REFUSED = new Set(['EPERM', 'EACCES', 'EBUSY']);

// An antivirus or an indexer holds a new file for less than that.
const PAUSES = [20, 50, 100, 200, 400];

/**
 * Puts a file in the place of another, as Windows does it: it refuses while a program holds the other one open, as Acrobat holds a PDF, and
 * says then what it says of missing rights. `replace` is tried for some tenths of a second; after that, the error has the code EINUSE.
 */
export function replaceUnlessInUse(replace: () => void, pause = sleep): void {
  for (const wait of PAUSES) {
    if (done(replace)) return;
    pause(wait);
  }
  if (!done(replace)) throw Object.assign(new Error('EINUSE'), { code: 'EINUSE' });
}

function done(replace: () => void): boolean {
  try {
    replace();
    return true;
  } catch (error) {
    if (REFUSED.has(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
