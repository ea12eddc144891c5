import { type ChildProcess, spawn } from 'node:child_process';
import { SOUND } from './cases/documents.ts';
import { BIN, ENV } from './child.ts';

/** A contract with many commitments and a warning: it takes long to compose, and the warning on stderr shows when composing begins. */
export const LONG = `${SOUND.slice(0, SOUND.indexOf('axes:'))}axes:
  - id: axe
    titre: Axe
    engagements:
${Array.from({ length: 2500 }, (_, n) => `      - { id: e-${n}, titre: Tenir la promesse ${n}, porteurs: [ville] }\n`).join('')}`;

/** Starts the built program in a folder. */
export const start = (folder: string, args: readonly string[], stdout: 'pipe' | number = 'pipe') =>
  spawn(process.execPath, [BIN, ...args], { cwd: folder, env: ENV, stdio: ['ignore', stdout, 'pipe'] });

/** How a child ended, and what it printed on stderr. */
export function ended(
  child: ChildProcess,
): Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stderr })));
}
