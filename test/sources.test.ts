import { describe, expect, it } from 'vitest';
import { ETAPES } from '../src/catalogue/etapes.ts';
import { entriesOf } from '../src/check/catalogue.ts';
import { MONTHS } from '../src/kernel/french/date.ts';
import { read, tracked } from './support/files.ts';

const sourced = entriesOf('formes', 'regles', 'suivi', 'exceptions', 'gabarits').filter(
  ({ source }) => source,
);
const monthOf = (verifie_le = '') => {
  const [year, month] = verifie_le.split('-');
  return month === undefined ? 'non relue' : `${MONTHS[Number(month) - 1]} ${year}`;
};

describe('the sources of the rules', () => {
  it('are dated by month, and no rule is an error on one that was not read again', () => {
    expect(sourced.length).toBeGreaterThanOrEqual(25);
    for (const { id, severity, verifie_le } of sourced) {
      if (verifie_le !== undefined) expect(verifie_le, id).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
      else for (const etape of ETAPES) expect(severity[etape], `${id}, ${etape}`).not.toBe('erreur');
    }
    expect(sourced.filter(({ verifie_le }) => verifie_le === undefined).map(({ id }) => id)).toEqual([
      'volet-sans-engagement',
      'image-sans-texte',
    ]);
  });

  it('have no date of their own in their text, and none without a source', () => {
    for (const { id, source, verifie_le } of entriesOf(
      'formes',
      'regles',
      'suivi',
      'exceptions',
      'gabarits',
    )) {
      expect(source ?? '', id).not.toMatch(/vérifié/);
      if (source === undefined) expect(verifie_le, id).toBeUndefined();
    }
  });

  it('are listed in docs/sources.md, each with its date', async () => {
    const [head = ''] = read('docs/sources.md').split('| --- | --- | --- |\n');
    const rows = sourced
      .map(({ id, source, verifie_le }) => `| \`${id}\` | ${source} | ${monthOf(verifie_le)} |`)
      .toSorted((a, b) => a.localeCompare(b, 'fr'));
    await expect(`${head}| --- | --- | --- |\n${rows.join('\n')}\n`).toMatchFileSnapshot(
      '../docs/sources.md',
    );
  });

  it('cite no article that could not be found, in any file that users read', () => {
    // L. 132-16 of the CSI was not found; décret 99-1060 no longer has the share of 80 %.
    const files = ['docs', 'examples', 'templates', 'src', 'schemas', 'test/fixtures'].flatMap(tracked);
    expect(files.length).toBeGreaterThan(100);
    for (const file of files.filter((name) => /\.(?:ts|ya?ml|hbs|md|json)$/.test(name)))
      expect(read(file), file).not.toMatch(/132-16|99-1060/);
  });
});
