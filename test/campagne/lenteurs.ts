import process from 'node:process';
import { fixFile } from '../../src/check/fix/index.ts';
import { checkContrat } from '../../src/check/index.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { REPORTERS } from '../support/reporters.ts';
import { ELEMENTS, FAULTS, stressed } from '../support/stress.ts';
import type { Campaign, Options, Outcome } from './campaign.ts';

/** Sizes in characters, each four times the one before, up to the largest file that csi reads. */
const SIZES = [16_000, 64_000, 256_000, 1_024_000, 4_096_000];
/** Times below this, in milliseconds of processor, are too short to compare. */
const NOISE = 150;
/** How many times longer a file four times larger may take. */
const RATIO = 6.5;
/** How long any file may take, in milliseconds: two seconds less the start of the program. */
const LIMIT = 1800;

/** The work done on a file; each part is timed alone. */
const WORKS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  check: (bytes) => checkContrat('f.yaml', bytes),
  fix: (bytes) => fixFile('f.yaml', bytes),
  ...Object.fromEntries(
    Object.entries(REPORTERS).map(([name, reporter]) => [
      name,
      async (bytes: Uint8Array) => {
        const { text, problems, suppressed } = await checkContrat('f.yaml', bytes);
        const start = process.cpuUsage();
        reporter([{ file: 'f.yaml', text, problems, suppressed }], { styles: PLAIN, width: 100 });
        return spent(start);
      },
    ]),
  ),
};

/** Repeats every element of YAML, nested or in a row, with each problem, and reports work that does not grow linearly with the file. */
export const lenteurs: Campaign = {
  about: 'every element of YAML × how much of it × a fault: all linear, within two seconds',
  graines: ELEMENTS.length * Object.keys(FAULTS).length,
  run,
};

async function run({ graines, seed, print }: Options): Promise<Outcome> {
  const all = ELEMENTS.flatMap((element) =>
    Object.keys(FAULTS).map((problem) => ({ element, fault: problem })),
  );
  const failures: string[] = [];
  let worst = 0;
  for (let i = 0; i < graines; i++) {
    const { element, fault } = all[(i + seed) % all.length] ?? {
      element: ELEMENTS[0] as (typeof ELEMENTS)[0],
      fault: 'none',
    };
    const found = await growth((size) => stressed(element, fault, size));
    worst = Math.max(worst, found.worst);
    for (const slow of found.slow) {
      failures.push(`${element.name}, ${fault}: ${slow}`);
      print(`  ${failures.at(-1)}`);
    }
  }
  return { counts: { cases: graines, 'most milliseconds': Math.round(worst) }, failures };
}

/** Runs each work on texts of growing sizes; returns those that grow faster than the texts or take too long, and the longest time. */
export async function growth(
  textOf: (size: number) => string,
  works = WORKS,
): Promise<{ slow: string[]; worst: number }> {
  const slow: string[] = [];
  let worst = 0;
  for (const [name, work] of Object.entries(works)) {
    let before = Number.POSITIVE_INFINITY;
    for (const size of SIZES) {
      const bytes = Buffer.from(textOf(size));
      let took = await timed(work, bytes);
      const tooSlow = () => took > LIMIT || (took > NOISE && took > RATIO * Math.max(before, NOISE / RATIO));
      // Another process may have slowed this run: measure again before reporting.
      if (tooSlow()) took = Math.min(took, await timed(work, bytes));
      worst = Math.max(worst, took);
      if (tooSlow()) {
        slow.push(
          `${name} takes ${Math.round(took)} ms of ${bytes.length} bytes, ${Math.round(before)} ms of a quarter`,
        );
        break;
      }
      before = took;
    }
  }
  return { slow, worst };
}

async function timed(work: (bytes: Uint8Array) => Promise<unknown>, bytes: Uint8Array): Promise<number> {
  const start = process.cpuUsage();
  const own = await work(bytes);
  return typeof own === 'number' ? own : spent(start);
}

function spent(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
