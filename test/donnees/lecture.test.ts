import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BaseDeDonnees, lireCsv } from '../../src/donnees/base.ts';
import type { ColonnesBase } from '../../src/donnees/colonnes.ts';
import { releveOf } from '../../src/donnees/releve.ts';
import { baseAncienne, baseCommunale, baseDepartementale, baseRegionale } from '../support/ssmsi.ts';
import { runs } from '../support/tiers.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const demande = (...codes: string[]) => ({
  vises: (_: ColonnesBase) => ({ codes: new Set(codes), departements: new Set<string>() }),
  compter: () => {},
});
const lire = (text: string, ...codes: string[]) => lireCsv([bytes(text)], demande(...codes));
const CODES = ['01071', '01072', '2A004', '35238', '97105'];
const TEXTE = baseCommunale({ codes: CODES });

const lignesDe = (base: BaseDeDonnees) => base.gardees.map((ligne) => ({ ...ligne }));

describe('a communal base', () => {
  it('is read for one commune, all lines counted', async () => {
    const base = await lire(TEXTE, '35238');
    expect(base.lignes).toBe(CODES.length * 150);
    expect(base.gardees.length).toBe(150);
    expect(base.colonnes).toMatchObject({ niveau: 'commune', geographie: 2026, ancienne: false });
    expect(base.gardees.filter(({ annee }) => annee === 2025).slice(0, 2)).toEqual([
      {
        code: '35238',
        annee: 2025,
        indicateur: 'Violences physiques intrafamiliales',
        diffuse: true,
        nombre: 775,
        taux: 3.3565767,
        habitants: 230_890,
        logements: 135_694,
      },
      {
        code: '35238',
        annee: 2025,
        indicateur: 'Violences physiques hors cadre familial',
        diffuse: true,
        nombre: 969,
        taux: 4.1968037,
        habitants: 230_890,
        logements: 135_694,
      },
    ]);
  });

  it('never gives the figure of a withheld measure, whatever its columns hold', async () => {
    const filled = TEXTE.replaceAll(/NA;NA;"ndiff"/g, '"3";"1,5";"ndiff"');
    for (const text of [TEXTE, filled]) {
      const { gardees } = await lire(text, '01071');
      const secret = gardees.filter(({ diffuse }) => !diffuse);
      expect(secret.length).toBeGreaterThan(10);
      for (const ligne of secret)
        expect(Object.keys(ligne).sort()).toEqual(
          'annee code diffuse habitants indicateur logements'.split(' '),
        );
    }
  });

  it('is the same in every copy: pieces of any length, commas, no quotation marks, CRLF, a byte order mark, no last line end', async () => {
    const expected = lignesDe(await lire(TEXTE, '2A004', '01071'));
    const bare = TEXTE.replaceAll('"', '');
    const copies = [
      TEXTE.replaceAll('\n', '\r\n'),
      `\ufeff${TEXTE}`,
      TEXTE.trimEnd(),
      bare,
      bare.replaceAll(',', '.').replaceAll(';', ','),
      TEXTE.replaceAll(';', ','),
      TEXTE.replaceAll('NA', '"NA"'),
      TEXTE.replaceAll('NA', ''),
    ];
    for (const copy of copies) expect(lignesDe(await lire(copy, '2A004', '01071'))).toEqual(expected);
    const whole = bytes(TEXTE.split('\n').slice(0, 400).join('\n'));
    const some = lignesDe(await lireCsv([whole], demande('01072')));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 300 }),
        async (sizes) => {
          const pieces: Uint8Array[] = [];
          let at = 0;
          for (const size of sizes) {
            pieces.push(whole.subarray(at, at + size));
            at += size;
          }
          pieces.push(whole.subarray(at));
          expect(lignesDe(await lireCsv(pieces, demande('01072')))).toEqual(some);
        },
      ),
      { numRuns: runs(20, 200) },
    );
  });

  it('is read in the layout before 2025, with years of two digits and the plural of vehicles', async () => {
    const base = await lire(
      baseAncienne({ codes: CODES, mesure: (_, id) => (id === 'vols-avec-armes' ? 'ndiff' : undefined) }),
      '01072',
    );
    const releve = releveOf(base, ['01072']);
    expect(releve.annees).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022]);
    expect(releve.indicateurs.length).toBe(14);
    expect(releve.ligne('01072', 'vols-de-vehicules', 2022)).toMatchObject({ diffuse: true });
    expect(releve.ligne('01072', 'vols-avec-armes', 2022)).not.toHaveProperty('nombre');
  });

  it('is read for départements and regions, which publish everything', async () => {
    const dep = await lire(baseDepartementale({ codes: ['01', '2A', '971'] }), '2A', '971');
    expect(releveOf(dep, ['2A', '971']).indicateurs.length).toBe(18);
    const reg = await lire(baseRegionale({ codes: ['01', '84'] }), '84');
    expect(reg.colonnes.niveau).toBe('region');
    expect(releveOf(reg, ['84']).annees.length).toBe(10);
  });

  it('hands over the lines of départements that are only to be counted', async () => {
    const counted = new Map<string, number>();
    const base = await lireCsv([bytes(TEXTE)], {
      vises: () => ({ codes: new Set(['01071']), departements: new Set(['01', '971']) }),
      compter: ({ code }) => counted.set(code, (counted.get(code) ?? 0) + 1),
    });
    expect(base.gardees.length).toBe(150);
    expect([...counted]).toEqual([
      ['01072', 150],
      ['97105', 150],
    ]);
  });
});
