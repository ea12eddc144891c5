import type { ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SOUND } from './cases/documents.ts';
import { csi, filesIn, folderWith } from './child.ts';
import { ended, LONG, start } from './started.ts';

/** A file of 17 megabytes with an error on each line. */
const BIG = `${SOUND}annexes:\n${Array.from({ length: 200_000 }, (_, n) => `  - { titre: Carte ${n}, tittre: Carte du territoire et de ses quartiers }\n`).join('')}`;

/** How a process ended after a signal, and the seconds of processor time that it still used; the signal is sent once it has used `busy` seconds. */
async function after(child: ChildProcess, signal: NodeJS.Signals, busy: number) {
  const end = ended(child);
  const pid = child.pid ?? 0;
  const runs = () => child.exitCode === null && child.signalCode === null;
  while (runs() && processorTime(pid) < busy) await wait(20);
  const before = processorTime(pid);
  child.kill(signal);
  let used = 0;
  while (runs()) {
    const now = processorTime(pid);
    if (Number.isFinite(now)) used = now - before;
    await wait(20);
  }
  const { code, signal: cause } = await end;
  return { code, cause, used };
}

/** The processor time of a process in seconds: fields 14 and 15 of its state, in hundredths. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

describe.skipIf(!existsSync('/proc/self/stat'))(
  'within a second of processor time after a signal in the middle of long work',
  () => {
    let made: ReturnType<typeof folderWith> | undefined;
    const folder = () => {
      if (made) return made;
      made = folderWith({
        'big.yaml': BIG,
        'o/x': '',
        ...Object.fromEntries([1, 2, 3, 4].map((n) => [`long${n}.yaml`, LONG])),
      });
      // `verify` composes the document again, which takes long.
      expect(csi(made, ['render', 'long1.yaml', '--pdf', '-o', 'v.pdf']).code).toBe(0);
      return made;
    };
    const commands: [string, string[]][] = [
      ['validate, of 17 megabytes', ['validate', 'big.yaml']],
      ['render', ['render', 'long1.yaml', '--pdf', '-o', 'o.pdf']],
      [
        'render of several, by threads',
        ['render', 'long1.yaml', 'long2.yaml', 'long3.yaml', 'long4.yaml', '--pdf', '-o', 'o/'],
      ],
      ['verify', ['verify', 'v.pdf']],
    ];
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      it.each(commands)(`${signal} ends %s`, async (_, args) => {
        folder();
        const { code, cause, used } = await after(
          start(folder(), args, openSync('/dev/null', 'w')),
          signal,
          0.6,
        );
        expect({ code, cause }).toEqual({ code: null, cause: signal });
        expect(used).toBeLessThan(1);
        // With several files, some may be finished.
        for (const [name, bytes] of filesIn(folder()))
          if (name.endsWith('.pdf')) expect(bytes.subarray(-6).toString()).toBe('%%EOF\n');
      });
  },
);
