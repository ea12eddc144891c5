import { spawn, spawnSync } from 'node:child_process';
import { BIN, ENV } from './child.ts';

/** Whether this machine has script(1), which makes a terminal. */
export const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** Runs csi on a terminal of `columns` columns, made by script(1); types each answer, or calls it, once its question is shown. */
export function terminal(
  folder: string,
  args: string,
  dialogue: readonly (readonly [shown: RegExp, typed: string | (() => void)])[],
  env: NodeJS.ProcessEnv = {},
  columns = 0,
) {
  const child = spawn(
    'script',
    ['-qec', `stty cols ${columns}; '${process.execPath}' '${BIN}' ${args}`, '/dev/null'],
    {
      cwd: folder,
      env: { ...ENV, ...env },
    },
  );
  const remaining = [...dialogue];
  let shown = '';
  let seen = 0;
  child.stdout.on('data', (data) => {
    shown += data;
    const [next] = remaining;
    if (!next?.[0].test(shown.slice(seen))) return;
    seen = shown.length;
    remaining.shift();
    if (typeof next[1] === 'string') child.stdin.write(next[1]);
    else next[1]();
  });
  return new Promise<{ code: number | null; shown: string; unasked: number }>((resolve) =>
    child.on('close', (code) => resolve({ code, shown, unasked: remaining.length })),
  );
}
