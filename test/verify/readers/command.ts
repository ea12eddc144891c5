import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { readPnm } from './pnm.ts';
import { type Reader, SCALE, type Shown, TIMEOUT } from './reader.ts';

const DPI = String(72 * SCALE);

/** Poppler, the engine of Evince and Okular. */
export const poppler = (): Reader =>
  command('poppler', 'pdftoppm', (file) => ['-q', '-r', DPI, '-gray', file], '-v');

/** MuPDF. */
export const mupdf = (): Reader =>
  command(
    'MuPDF',
    'mutool',
    (file) => ['draw', '-q', '-r', DPI, '-c', 'gray', '-F', 'pgm', '-o', '-', file],
    '-v',
  );

/** A reader that is started for each file, writes all its pages to standard output and exits. */
function command(name: string, program: string, args: (file: string) => string[], version: string): Reader {
  const show = (file: string) =>
    new Promise<Shown>((resolve) => {
      execFile(
        program,
        args(file),
        { encoding: 'buffer', maxBuffer: 1e9, timeout: TIMEOUT },
        (failure, stdout, stderr) => {
          if (failure?.killed) return resolve({ error: `more than ${TIMEOUT} ms` });
          if (failure && stdout.length === 0)
            return resolve({
              error: `${failure.signal ?? failure.code}: ${stderr.toString().slice(0, 300)}`,
            });
          try {
            resolve({ pages: readPnm(stdout) });
          } catch (error) {
            resolve({ error: String(error) });
          }
        },
      );
    });
  return {
    name,
    version() {
      execFileSync('which', [program]);
      const { stdout, stderr } = spawnSync(program, [version], { encoding: 'utf8' });
      return /\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? '?';
    },
    show,
    close: () => undefined,
  };
}
