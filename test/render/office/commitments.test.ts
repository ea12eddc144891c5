import { describe, expect, it } from 'vitest';
import { printedEngagements } from '../../../src/model/engagements.ts';
import { commitmentMarks } from '../../../src/render/office/commitments.ts';
import { contrat } from '../../support/files.ts';

describe('the bookmark of a commitment', () => {
  it('is its own, even where Word cuts the name of another to the same', () => {
    const data = contrat('test/fixtures/complet.yaml');
    const printed = printedEngagements(data);
    const long = 'renforcer-les-effectifs-de-la-police-municipale-de-nuit';
    for (const [at, { engagement }] of printed.entries()) engagement.id = `${long}-${at}`;
    const markOf = commitmentMarks(data);
    const names = printed.map(({ numero }) => markOf(`${numero}. Titre`));
    expect(names[0]).toBe(`eng-${long}`.slice(0, 40));
    expect(names[1]).toMatch(/-2$/);
    expect(new Set(names).size).toBe(printed.length);
    expect(names.every((name) => name !== undefined && name.length <= 40)).toBe(true);
  });

  it('is given once', () => {
    const data = contrat('test/fixtures/complet.yaml');
    const markOf = commitmentMarks(data);
    const [first] = printedEngagements(data);
    expect(markOf(`${first?.numero}. Titre`)).toBe(`eng-${first?.engagement.id}`);
    expect(markOf(`${first?.numero}. Titre`)).toBeUndefined();
    expect(markOf('Titre')).toBeUndefined();
  });
});
