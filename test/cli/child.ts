import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const BIN = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));

/** The environment of a child process: no colours requested, no terminal, no CI. */
export const ENV: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm' };

const folders: string[] = [];

/** Removes the folders that the tests of a file made; test/setup.ts calls it after each file. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A new folder that holds the given files; removed after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'csi é '));
  folders.push(folder);
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

/** Every file below a folder, with its bytes. */
export function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const path = (entry: (typeof entries)[number]) => join(entry.parentPath, entry.name);
  return new Map(entries.map((entry) => [path(entry).slice(folder.length + 1), readFileSync(path(entry))]));
}

/** Runs the built program in a folder to its end. */
export function csi(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input: string | Uint8Array = '',
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: { ...ENV, ...env },
    input,
    // A child that hangs is killed here: vitest can’t do it, because this call blocks.
    timeout: 300_000,
    killSignal: 'SIGKILL',
    maxBuffer: 1e9,
  });
  return { code: status, out: stdout, stdout: stdout.toString(), stderr: stderr.toString() };
}
