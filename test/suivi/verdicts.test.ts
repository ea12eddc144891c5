import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';
import { type Attendus, NANTES, TOULOUSE } from './attendus.ts';

const NAMES = [
  'toulouse',
  'toulouse.suivi',
  'nantes',
  'nantes.suivi',
  'nantes-avenant-1',
  'nantes-avenant-2',
];
const files = Object.fromEntries(NAMES.map((name) => [`${name}.yaml`, read(`examples/${name}.yaml`)]));

/** The verdict of each commitment, as `csi suivi etat` gives it on a day. */
async function verdictsOn(contrat: string, au: string): Promise<Record<string, string>> {
  const io = fakeIo({ files });
  expect(await run(['suivi', 'etat', contrat, '--au', au, '--format', 'json'], io), io.stderr()).toBe(0);
  const { engagements } = JSON.parse(io.stdout()) as { engagements: { id: string; verdict: string }[] };
  return Object.fromEntries(engagements.map(({ id, verdict }) => [id, verdict]));
}

const TABLES: readonly (readonly [string, Attendus])[] = [
  ['toulouse.yaml', TOULOUSE],
  ['nantes.yaml', NANTES],
];

describe.each(TABLES)('the verdicts of %s', (contrat, { dates, verdicts }) => {
  it.each(dates.map((au, i) => [au, i] as const))('on %s are those that the facts give', async (au, i) => {
    const found = await verdictsOn(contrat, au);
    const wanted = Object.entries(verdicts).map(([id, all]) => [id, all[i]]);
    expect(wanted.map(([id]) => [id, found[id ?? ''] ?? 'absent'])).toEqual(wanted);
  });

  it('are typed for twelve dates', () => {
    expect(dates).toHaveLength(12);
    for (const all of Object.values(verdicts)) expect(all).toHaveLength(12);
  });
});
