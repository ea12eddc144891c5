import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Variables of the shell that would slow down the runs: reading extra certificates alone takes half as long as the start of Node.
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_V8_COVERAGE, NODE_COMPILE_CACHE, FORCE_COLOR, ...env } =
  process.env;

// Bash prints the processor time of a command and of all that it started, in seconds, on its own stderr; the command has another one.
const TIMED = 'TIMEFORMAT="%3U %3S"; time "$@" 2>&3 3>&-';
/** Whether times are those of the processor, which a busy machine hardly changes, or, without bash, those of the clock. */
export const ofProcessor =
  spawnSync('bash', ['-c', TIMED, 'bash', 'true'], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  }).status === 0;

/** Runs `node …args`; returns its milliseconds of processor time and of the clock, or the first lines of stderr when it failed. */
export function run(args, extra = {}) {
  const command = [process.execPath, ...args];
  const [program, ...rest] = ofProcessor ? ['bash', '-c', TIMED, 'bash', ...command] : command;
  const start = process.hrtime.bigint();
  const { status, signal, stdout, output, error } = spawnSync(program, rest, {
    env: { ...env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });
  const seconds = String(output?.[2]).trim().split(' ').slice(-2).map(Number);
  const clock = Number(process.hrtime.bigint() - start) / 1e6;
  const ms = ofProcessor ? (seconds[0] + seconds[1]) * 1000 : clock;
  if (status === 0) return { ms, clock, stdout: String(stdout) };
  const stderr = String(output?.[ofProcessor ? 3 : 2] ?? '');
  const said = `${stderr || stdout || error || ''}`.trim().split('\n').slice(0, 3).join(' / ').slice(0, 300);
  return { ms, failed: `exit ${status ?? signal}${said ? `: ${said}` : ''}` };
}

/** Peak resident memory of one more run, in megabytes. */
export function peak(args, file, extra = {}) {
  run(['--import', new URL('peak.mjs', import.meta.url).href, ...args], { ...extra, BENCH_PEAK: file });
  return Number(readFileSync(file, 'utf8')) / 1024;
}

/** The median. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Times the commands in turn, A B C A B C …, so that a slow minute of the machine affects all of them; a first run of each does not count.
 * Returns for each its median and fastest run (divided by the number of files, when it reads many) and its peak memory, or why it failed.
 */
export function interleaved(commands, runs, scratch) {
  const times = new Map(commands.map((command) => [command, []]));
  const failures = new Map();
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const command of commands) {
      if (failures.has(command)) continue;
      const { ms, failed } = run(command.args, command.env);
      if (failed) failures.set(command, failed);
      else if (turn > 0) times.get(command).push(ms / (command.files ?? 1));
    }
  }
  return commands.map((command) =>
    failures.has(command)
      ? { command, failed: failures.get(command) }
      : {
          command,
          ms: median(times.get(command)),
          best: Math.min(...times.get(command)),
          mb: peak(command.args, `${scratch}/peak`, command.env),
        },
  );
}
