import process from 'node:process';
import { fixFile } from '../../src/check/fix/index.ts';
import { checkContrat } from '../../src/check/index.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { REPORTERS } from '../support/reporters.ts';
import { ELEMENTS, FAULTS, stressed } from '../support/stress.ts';
import type { Campaign, Options, Outcome } from './campaign.ts';

/** Sizes in characters, each four times the one before, up to that of the largest files that are read. */
const SIZES = [16_000, 64_000, 256_000, 1_024_000, 4_096_000];
/** Below this, in milliseconds of processor, a ratio says nothing. */
const NOISE = 150;
/** Most times more that four times more may take. */
const RATIO = 6.5;
/** Most that any file may take, in milliseconds: two seconds less what the program takes to start. */
const LIMIT = 1800;

/** What is done with a file, each timed alone. */
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

/** Every element of YAML, many times, deep or long, with each fault: what takes longer than the size of the file warrants is told. */
export const lenteurs: Campaign = {
  about: 'every element of YAML × how much of it × a fault: all linear, within two seconds',
  graines: ELEMENTS.length * Object.keys(FAULTS).length,
  run,
};

async function run({ graines, seed, say }: Options): Promise<Outcome> {
  const all = ELEMENTS.flatMap((element) => Object.keys(FAULTS).map((fault) => ({ element, fault })));
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
      say(`  ${failures.at(-1)}`);
    }
  }
  return { counts: { cases: graines, 'most milliseconds': Math.round(worst) }, failures };
}

/** How long each work takes on texts of growing sizes, where it grows faster than they do or takes too long. */
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
      const wrong = () => took > LIMIT || (took > NOISE && took > RATIO * Math.max(before, NOISE / RATIO));
      // The machine may have had other work: twice is no chance.
      if (wrong()) took = Math.min(took, await timed(work, bytes));
      worst = Math.max(worst, took);
      if (wrong()) {
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
