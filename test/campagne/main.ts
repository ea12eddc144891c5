import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { CAMPAIGNS } from './index.ts';

const SEED = 20_261_128;
const MAX_FAILURES = 50;
const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs the campaign that the arguments name; returns the exit code: 0 when no case failed, 1 when some did, 2 for wrong arguments. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { graines: { type: 'string' }, seed: { type: 'string', default: String(SEED) } },
  });
  const [name = ''] = positionals;
  if (!Object.hasOwn(CAMPAIGNS, name)) {
    for (const [known, load] of Object.entries(CAMPAIGNS))
      print(`${known.padEnd(12)} ${(await load()).about}`);
    return 2;
  }
  const campaign = await CAMPAIGNS[name]?.();
  const [graines, seed] = [Number(values.graines ?? campaign?.graines), Number(values.seed)];
  if (!campaign || !Number.isSafeInteger(graines) || graines < 1 || !Number.isSafeInteger(seed)) {
    print('--graines and --seed are whole numbers');
    return 2;
  }
  print(`${name}: ${graines} cases from seed ${seed}, commit ${commit()}, Node ${process.versions.node}`);
  const start = process.cpuUsage();
  const { counts, failures } = await campaign.run({ graines, seed, print });
  const { user, system } = process.cpuUsage(start);
  for (const [what, count] of Object.entries(counts)) print(`  ${what}: ${count}`);
  print(`  processor time of this process: ${((user + system) / 1e6).toFixed(1)} s`);
  for (const failure of failures.slice(0, MAX_FAILURES)) print(`FAILED  ${failure}`);
  print(`${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', cwd: import.meta.dirname }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and local changes'}`;
}
