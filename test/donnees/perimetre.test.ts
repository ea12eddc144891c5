import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openCog } from '../../src/cog/table.ts';
import { anciennesParties, perimetreOf } from '../../src/donnees/perimetre.ts';
import { departementsOfRegion, regionOf } from '../../src/donnees/regions.ts';
import { DEPARTEMENTS_COG } from '../../src/model/generated/departements.ts';

const cog = openCog(readFileSync(new URL('../../dist/cog.bin', import.meta.url)), inflateRawSync);
const commune = (code_insee: string) => ({ code_insee, nom: code_insee });

describe('what is counted', () => {
  it('is the communes of the territory, with the members of its EPCI, once each', () => {
    const epci = { siren: '241800507', nom: 'Bourges Plus' };
    const alone = perimetreOf({ epci: [epci] }, cog);
    expect(alone).toMatchObject({ epci: '241800507', niveau: 'commune', departements: ['18'] });
    expect(alone.nom).toBe(`CA Bourges Plus (${alone.codes.length} communes)`);
    const both = perimetreOf({ communes: [commune('18033')], epci: [epci] }, cog);
    expect(both).toEqual(alone);
    const without = perimetreOf({ epci: [{ ...epci, exclusions: ['18033'] }] }, cog);
    expect(without.codes).toEqual(alone.codes.filter((code) => code !== '18033'));
    expect(without).not.toHaveProperty('epci');
    expect(perimetreOf({ communes: [commune('35238')], epci: [epci] }, cog)).not.toHaveProperty('epci');
  });

  it('is Paris, Lyon and Marseille once: no arrondissement beside its commune', () => {
    const paris = perimetreOf({ communes: [commune('75056'), commune('75120'), commune('69381')] }, cog);
    expect(paris.codes).toEqual(['69381', '75056']);
    expect(paris.notes).toEqual([
      '75120 est un arrondissement de Paris, que 75056 compte déjà : il n’est pas compté deux fois.',
    ]);
    expect(perimetreOf({ communes: [commune('13204'), commune('13207')] }, cog).codes).toEqual([
      '13204',
      '13207',
    ]);
    const metropole = cog.commune('13055')?.epci ?? '';
    expect(
      perimetreOf({ epci: [{ siren: metropole, nom: '' }] }, cog).codes.filter((code) =>
        code.startsWith('132'),
      ),
    ).toEqual([]);
  });

  it('is what --pour names, in the place of the territory', () => {
    const territoire = { communes: [commune('18033')] };
    expect(perimetreOf(territoire, cog, ['35238', '35281'])).toMatchObject({
      codes: ['35238', '35281'],
      departements: ['35'],
    });
    expect(perimetreOf(territoire, cog, ['241800507']).epci).toBe('241800507');
    expect(perimetreOf(territoire, cog, ['2A']).niveau).toBe('departement');
    expect(() => perimetreOf(territoire, cog, ['bourges'])).toThrow('non « bourges »');
    expect(() => perimetreOf(territoire, cog, ['123456789'])).toThrow(
      'aucune intercommunalité n’a le SIREN 123456789',
    );
  });

  it('is the département of a contract without communes; nothing for one without any place', () => {
    expect(perimetreOf({ departements: ['18'] }, cog)).toMatchObject({
      codes: ['18'],
      niveau: 'departement',
    });
    expect(() => perimetreOf({ departements: ['18', '36'] }, cog)).toThrow('plusieurs départements');
    expect(() => perimetreOf({}, cog)).toThrow('rien ne dit quels chiffres prendre');
  });

  it('knows the codes that a base of older limits counts apart', () => {
    // Les Hauts-Talican shares its code with one of its communes déléguées.
    const parties = anciennesParties(['60694'], cog);
    expect(parties.size).toBeGreaterThan(0);
    expect([...new Set(parties.values())]).toEqual(['60694']);
    expect(parties.has('60694')).toBe(false);
    expect(anciennesParties(['75056'], cog).has('75101')).toBe(false);
  });
});

describe('regions', () => {
  it('each département has one, except the overseas collectivités', () => {
    const without = Object.keys(DEPARTEMENTS_COG).filter((code) => !regionOf(code));
    expect(without).toEqual(['975', '977', '978', '984', '986', '987', '988']);
    expect(departementsOfRegion('94')).toEqual(['2A', '2B']);
    expect(new Set(Object.keys(DEPARTEMENTS_COG).flatMap((code) => regionOf(code)?.code ?? [])).size).toBe(
      18,
    );
  });
});
