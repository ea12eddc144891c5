import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { readPnm } from './pnm.ts';
import { PATIENCE, type Reader, SCALE, type Shown } from './reader.ts';

const DPI = String(72 * SCALE);

/** Poppler, which Evince and Okular show PDFs with. */
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

/** A program that writes all pages of a file to its output and ends. */
function command(name: string, program: string, args: (file: string) => string[], version: string): Reader {
  const show = (file: string) =>
    new Promise<Shown>((resolve) => {
      execFile(
        program,
        args(file),
        { encoding: 'buffer', maxBuffer: 1e9, timeout: PATIENCE },
        (failure, stdout, stderr) => {
          if (failure?.killed) return resolve({ error: `more than ${PATIENCE} ms` });
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
