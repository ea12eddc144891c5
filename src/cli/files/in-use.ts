const REFUSED = new Set(['EPERM', 'EACCES', 'EBUSY']);

// In milliseconds. An antivirus or an indexer keeps a new file open for less than their sum.
const PAUSES = [20, 50, 100, 200, 400];

/**
 * Replaces a file on Windows, which refuses that while a program keeps the file open, as Acrobat does with a PDF, with the same error codes
 * as for missing rights. `replace` is tried again for less than a second; after that, an error with the code EINUSE is thrown.
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
