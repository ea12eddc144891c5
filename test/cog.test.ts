import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cogTable, departementsModule, edition } from '../.build/cog.ts';
import { cog } from '../src/cli/cog.ts';
import { communesNamed, epciNamed, nomComparable, nomme } from '../src/cog/noms.ts';
import { type CommuneCog, openCog } from '../src/cog/table.ts';
import { read } from './support/files.ts';
import { reportedOf } from './support/reported-of.ts';

const table = cog();
const communes = table.departements.flatMap((key) => table.communesOf(key));
const IDENTITY = ['code-insee-postal', 'commune-inconnue', 'commune-autre-nom'];

describe('the table of communes', () => {
  it('is that of the edition of 2026, with the populations of 2023', () => {
    expect([table.annee, table.anneePopulation]).toEqual([2026, 2023]);
    expect(edition()).toEqual({ cog: 2026, population: 2023 });
    expect(communes).toHaveLength(34_969);
    expect(communes.reduce((sum, { population = 0 }) => sum + population, 0)).toBe(POPULATION);
    expect(table.tousEpci()).toHaveLength(1255 + 11);
    expect(read('src/model/generated/departements.ts')).toBe(departementsModule());
  });

  it('is at most 800 kB, each time the same', () => {
    const bytes = cogTable();
    expect(bytes.length).toBeLessThan(800_000);
    expect(Buffer.from(cogTable()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('inflates one block to look up a code', () => {
    let blocks = 0;
    const own = openCog(cogTable(), (block) => {
      blocks += 1;
      return inflateRawSync(block);
    });
    expect(own.commune('18033')).toEqual({
      code: '18033',
      nom: 'Bourges',
      liaison: 0,
      population: 64_186,
      epci: '241800507',
      postaux: ['18000'],
    });
    expect(own.commune('18205')?.nom).toBe('Saint-Doulchard');
    expect(blocks).toBe(1);
  });

  it('gives every commune the same by its code as in the list of its département', () => {
    for (const key of ['01', '2A', '75', '974'])
      for (const one of table.communesOf(key)) expect(table.commune(one.code)).toEqual(one);
  });

  it('knows the members of an EPCI, also across départements and inside that of Paris', () => {
    expect(table.membres('241800507')).toHaveLength(17);
    expect(new Set(table.membres('200054807').map(({ code }) => code.slice(0, 2)))).toEqual(
      new Set(['13', '83', '84']),
    );
    expect(table.membres('200057867').map(({ nom }) => nom)).toContain('Saint-Denis');
    expect(table.membres('000000000')).toEqual([]);
    const toulouse = table.membres('243100518');
    expect(toulouse.reduce((sum, { population = 0 }) => sum + population, 0)).toBe(841_524);
  });
});

describe('names of communes', () => {
  it('are compared without accents, articles, St, œ and case', () => {
    for (const [given, official] of [
      ['ST DENIS', 'Saint-Denis'],
      ['Ste-Foy-lès-Lyon', 'Sainte-Foy-lès-Lyon'],
      ['Mans', 'Le Mans'],
      ['l’Hay les Roses', 'L’Haÿ-les-Roses'],
      ['Bœurs en Othe', 'Bœurs-en-Othe'],
      ['Boeurs-en-Othe', 'Bœurs-en-Othe'],
      ['Ville de Lille', 'Lille'],
      ['Commune du Mans', 'Le Mans'],
    ] as const)
      expect([given, nomme(given, official)]).toEqual([given, true]);
    expect(nomme('Bourg', 'Bourges')).toBe(false);
    expect(nomComparable('L’Île-d’Yeu')).toBe('ile d yeu');
  });

  it('may be borne by several', () => {
    expect(communesNamed(table, 'Saint-Denis').map(({ code }) => code)).toEqual([
      '11339',
      '30247',
      '93066',
      '97411',
    ]);
    expect(communesNamed(table, 'Saint-Denis', ['93'])).toHaveLength(1);
  });

  it('of EPCI are found whatever is written of their kind', () => {
    for (const nom of ['CA Bourges Plus', 'Bourges Plus', 'Communauté d’agglomération Bourges Plus'])
      expect(epciNamed(table, nom).map(({ siren }) => siren)).toEqual(['241800507']);
  });
});

describe('codes against names', () => {
  it('are all reported where the code is a postal code of one of the 135 largest communes', async () => {
    const largest = communes
      .filter(({ population = 0 }) => population > 50_000)
      .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
    const pairs = largest.flatMap(({ nom, postaux, code }) =>
      postaux.flatMap((postal) => (postal === code ? [] : [{ code: postal, nom }])),
    );
    expect([largest.length, pairs.length]).toEqual([135, 276]);
    const found = await reportedOf(table, pairs);
    const missed = pairs.filter((_, i) => !(found.get(i) ?? []).some((rule) => IDENTITY.includes(rule)));
    expect(missed).toEqual([]);
  });

  it('are never reported of a true pair, in any of its spellings', async () => {
    const spellings: ((one: CommuneCog) => string)[] = [
      ({ nom }) => nom,
      ({ nom }) => nom.toUpperCase(),
      ({ nom }) =>
        nom
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .replaceAll('’', "'"),
      ({ nom }) =>
        nom
          .replace(/\bSaint\b/g, 'St')
          .replace(/\bSainte\b/g, 'Ste')
          .replaceAll('œ', 'oe'),
      ({ nom }) => nom.replace(/^(?:La|Le|Les) |^L’/, '').replaceAll('-', ' '),
    ];
    for (const spelling of spellings) {
      const found = await reportedOf(
        table,
        communes.map((one) => ({ code: one.code, nom: spelling(one) })),
      );
      const alarms = [...found].filter(([, rules]) =>
        rules.some((rule) => rule.startsWith('comm') || IDENTITY.includes(rule)),
      );
      expect(alarms.map(([i]) => communes[i])).toEqual([]);
    }
  }, 300_000);
});

/** The inhabitants of all communes of the edition. */
const POPULATION = 68_952_941;
