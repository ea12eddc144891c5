import { describe, expect, it } from 'vitest';
import { cog } from '../src/cli/cog.ts';
import type { Cog } from '../src/cog/table.ts';
import { reportedOf } from './support/reported-of.ts';

const table = cog();
const others = table.departements.flatMap((key) => table.autresOf(key));
const whole = (code: string) => table.commune(code)?.nom ?? '';

describe('codes of the past and of parts of communes', () => {
  it('name their successor where a commune was merged or changed its code, and no other rule speaks', async () => {
    const gone = others.filter(({ nature, code }) => nature === 'ancien' && !table.commune(code));
    const given = gone.map(({ code, commune }) => ({ code, nom: whole(commune) }));
    expect(given.length).toBeGreaterThan(2000);
    const found = await reportedOf(table, given);
    const wrong = given.filter((_, i) => {
      const rules = (found.get(i) ?? []).filter((rule) => rule !== 'population-perimee');
      // An old code may be the postal code of its successor: that is then said.
      return rules.length !== 1 || !['commune-disparue', 'code-insee-postal'].includes(rules[0] ?? '');
    });
    expect(wrong).toEqual([]);
  }, 300_000);

  it('are those of a part where the file names the part, never another commune', async () => {
    const parts = others.filter(({ nature }) => nature !== 'ancien');
    const found = await reportedOf(table, parts);
    const alarms = parts.filter((_, i) =>
      (found.get(i) ?? []).some((rule) => ['commune-autre-nom', 'commune-inconnue'].includes(rule)),
    );
    expect(parts.length).toBeGreaterThan(2000);
    expect(alarms).toEqual([]);
  }, 300_000);

  it('raise nothing where a commune that shares its code with a part is named', async () => {
    const shared = others.filter(({ code, nature }) => nature !== 'ancien' && table.commune(code));
    const given = shared.map(({ code }) => ({ code, nom: whole(code) }));
    expect(given.length).toBeGreaterThan(500);
    const found = await reportedOf(table, given);
    expect(given.filter((_, i) => (found.get(i) ?? []).some((rule) => rule.startsWith('commune-')))).toEqual(
      [],
    );
  }, 300_000);
});

/** The table, and how often the communes of a département are asked for. */
function counted(): { cog: Cog; asked: () => number } {
  let asked = 0;
  const communesOf = (key: string) => {
    asked++;
    return table.communesOf(key);
  };
  return { cog: { ...table, communesOf }, asked: () => asked };
}

describe('thousands of wrong names', () => {
  it('read each département once, as a few do', async () => {
    const wrong = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ code: '18033', nom: `Nulle-part-${i}` }));
    const [few, many] = [counted(), counted()];
    await reportedOf(few.cog, wrong(3));
    const found = await reportedOf(many.cog, wrong(2000));
    expect(found.size).toBeGreaterThan(900);
    expect(few.asked()).toBeGreaterThan(0);
    expect(many.asked()).toBeLessThanOrEqual(table.departements.length);
    expect(many.asked()).toBe(few.asked());
  }, 300_000);
});
