import { setFlagsFromString } from 'node:v8';

// By major version of Node, because V8 has renamed this setting, and reports on stderr one that it does not know.
const LATER: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=1320000',
  22: '--invocation-count-for-turbofan=30000',
  24: '--invocation-count-for-turbofan=40000',
};

/**
 * Makes V8 wait longer before it optimises a function. Most documents take about a second: V8 would spend a fifth of the processor time on
 * machine code that is hardly used. The results of the functions are the same. `version` is that of Node; an unknown one changes nothing.
 */
export function optimiseLater(version: string): void {
  const flag = LATER[version.split('.')[0] ?? ''];
  if (flag !== undefined) setFlagsFromString(flag);
}
