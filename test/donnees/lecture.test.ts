import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { type BaseDeDonnees, lireCsv } from '../../src/donnees/base.ts';
import type { ColonnesBase } from '../../src/donnees/colonnes.ts';
import { DonneesError } from '../../src/donnees/erreur.ts';
import { lireParquet } from '../../src/donnees/parquet.ts';
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
      { numRuns: runs(20, 500) },
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

describe('a Parquet base', () => {
  const columns = (as: 'texte' | 'nombres') => {
    const [head = [], ...lines] = TEXTE.trimEnd()
      .split('\n')
      .map((line) => line.replaceAll('"', '').split(';'));
    return head.map((name, at) => {
      const cells = lines.map((line) => (line[at] === 'NA' ? null : (line[at] ?? '')));
      const isNumber = as === 'nombres' && /annee|nombre|taux|pop|log/.test(name);
      if (!isNumber) return { name, data: cells, type: 'STRING' as const };
      const data = cells.map((cell) => (cell === null ? null : Number(cell.replace(',', '.'))));
      if (/taux|complement/.test(name)) return { name, data, type: 'DOUBLE' as const };
      if (name === 'nombre')
        return { name, data: data.map((one) => (one === null ? null : BigInt(one))), type: 'INT64' as const };
      return { name, data, type: 'INT32' as const };
    });
  };
  const fileOf = (as: 'texte' | 'nombres', rowGroupSize: number) => {
    const file = parquetWriteBuffer({ columnData: columns(as), rowGroupSize });
    const read: [number, number][] = [];
    return {
      read,
      file: {
        byteLength: file.byteLength,
        slice: (start: number, end?: number) => {
          read.push([start, end ?? file.byteLength]);
          return file.slice(start, end);
        },
      },
    };
  };

  it.each(['texte', 'nombres'] as const)('holds the same as the text, with columns of %s', async (as) => {
    for (const group of [100, 10_000]) {
      const base = await lireParquet(fileOf(as, group).file, demande('2A004', '01071'));
      expect(base.lignes).toBe(CODES.length * 150);
      expect(lignesDe(base)).toEqual(lignesDe(await lire(TEXTE, '2A004', '01071')));
    }
  });

  it('reads only the groups of rows that may hold a code', async () => {
    const { file, read } = fileOf('texte', 100);
    await lireParquet(file, demande('01071'));
    const touched = read.filter(([start]) => start > 0 && start < file.byteLength * 0.6);
    expect(touched.length).toBeGreaterThan(0);
    expect(Math.max(...touched.map(([, end]) => end))).toBeLessThan(file.byteLength * 0.4);
  });

  // What is damaged inside a page is not tried: hyparquet follows any count that it finds there, for as long as that takes (docs/limites.md).
  it('is refused in a sentence when it is cut, at any byte', async () => {
    const whole = new Uint8Array(parquetWriteBuffer({ columnData: columns('texte'), rowGroupSize: 100 }));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
        const bytes = whole.slice(0, at);
        const file = {
          byteLength: at,
          slice: (start: number, end = at) => bytes.slice(start, end).buffer as ArrayBuffer,
        };
        await expect(lireParquet(file, demande('01071'))).rejects.toBeInstanceOf(DonneesError);
      }),
      { numRuns: runs(40, 2000) },
    );
  });
});
