import process from 'node:process';
import { expect } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { REPORTERS } from '../support/reporters.ts';
import { assertSound, WELL_FORMED } from '../support/sound-report.ts';

/** Most processor time, in milliseconds, that a file may take: far more than any needs, far less than an endless loop. */
const budget = (bytes: number) => 2000 + bytes / 10;

/** Never throws and always ends; every place is inside the text and starts before it ends; every report is well-formed. */
export async function holds(bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage();
  const { ok, text, problems } = await checkContrat('f.yaml', bytes);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(budget(bytes.length));
  expect(ok || problems.length > 0).toBe(true);
  const lines = text.split('\n');
  for (const problem of problems) assertSound(problem, lines);
  for (const [name, reporter] of Object.entries(REPORTERS)) {
    const report = reporter([{ file: 'f.yaml', text, problems }], { styles: PLAIN, width: 60 });
    WELL_FORMED[name as keyof typeof REPORTERS](report, problems);
  }
}
