import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { type BaseDeDonnees, lireCsv } from '../../src/donnees/base.ts';
import type { ColonnesBase } from '../../src/donnees/colonnes.ts';
import { discordancesOf } from '../../src/donnees/discordances.ts';
import { DonneesError } from '../../src/donnees/erreur.ts';
import { lireParquet } from '../../src/donnees/parquet/index.ts';
import { releveOf } from '../../src/donnees/releve.ts';
import { baseCommunale } from '../support/ssmsi.ts';
import { rows, runs } from '../support/tiers.ts';

const demande = (...codes: string[]) => ({
  vises: (_: ColonnesBase) => ({ codes: new Set(codes), departements: new Set<string>() }),
  compter: () => {},
});
const lire = (text: string, ...codes: string[]) =>
  lireCsv([new TextEncoder().encode(text)], demande(...codes));
const CODES = ['01071', '01072', '2A004', '35238', '97105'];
const TEXTE = baseCommunale({ codes: CODES });
const lignesDe = (base: BaseDeDonnees) => base.gardees.map((ligne) => ({ ...ligne }));
const fileOf = (bytes: Uint8Array) => ({
  byteLength: bytes.length,
  slice: (start: number, end: number) => bytes.slice(start, end).buffer as ArrayBuffer,
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
  const written = (as: 'texte' | 'nombres', rowGroupSize: number) => {
    const file = parquetWriteBuffer({ columnData: columns(as), rowGroupSize });
    const read: [number, number][] = [];
    return {
      read,
      file: {
        byteLength: file.byteLength,
        slice: (start: number, end: number) => {
          read.push([start, end]);
          return file.slice(start, end);
        },
      },
    };
  };

  it.each(['texte', 'nombres'] as const)('holds the same as the text, with columns of %s', async (as) => {
    for (const group of [100, 10_000]) {
      const base = lireParquet(written(as, group).file, demande('2A004', '01071'));
      expect(base.lignes).toBe(CODES.length * 150);
      expect(lignesDe(base)).toEqual(lignesDe(await lire(TEXTE, '2A004', '01071')));
    }
  });

  it('reads only the groups of rows that may hold a code', async () => {
    const { file, read } = written('texte', 100);
    lireParquet(file, demande('01071'));
    const touched = read.filter(([start]) => start > 0 && start < file.byteLength * 0.6);
    expect(touched.length).toBeGreaterThan(0);
    expect(Math.max(...touched.map(([, end]) => end))).toBeLessThan(file.byteLength * 0.4);
  });
});

/** Files that other programs made (test/fixtures/parquet/make.py) of the base of these communes. */
const DEUX = ['01071', '35238'];
const FIXTURES = new URL('../fixtures/parquet/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.parquet`, FIXTURES)));
const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.parquet'))
  .map((name) => name.replace('.parquet', ''));

describe('a Parquet of another program', async () => {
  const expected = lignesDe(await lire(baseCommunale({ codes: DEUX }), ...DEUX));

  it.each(fixtures.filter((name) => name !== 'arrow-brotli'))('holds the same as the text: %s', (name) => {
    const base = lireParquet(fileOf(bytesOf(name)), demande(...DEUX));
    expect(lignesDe(base)).toEqual(expected);
    expect(discordancesOf(releveOf(base, DEUX), DEUX, base.colonnes)).toEqual([]);
  });

  it('is refused in a sentence when it is compressed as no base is', () => {
    expect(() => lireParquet(fileOf(bytesOf('arrow-brotli')), demande('01071'))).toThrow(
      /codé d’une façon que csi ne lit pas/,
    );
  });
});

/** Rates to four decimals: the last bits of a number change nothing that anybody sees. */
const textOf = (base: BaseDeDonnees) =>
  JSON.stringify(base.gardees.map((one) => ({ ...one, taux: one.taux?.toFixed(4) })));

/** What a damaged file gives: « same » values, a refusal, a note that figures do not agree, or « other » values. */
function fate(bytes: Uint8Array, expected: string): 'same' | 'refused' | 'noted' | 'other' {
  const before = process.cpuUsage();
  try {
    const base = lireParquet(fileOf(bytes), demande(...DEUX));
    if (textOf(base) === expected) return 'same';
    return discordancesOf(releveOf(base, DEUX), DEUX, base.colonnes).length > 0 ? 'noted' : 'other';
  } catch (error) {
    expect(error).toBeInstanceOf(DonneesError);
    return 'refused';
  } finally {
    // A count that is followed wherever it leads takes minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(5e6);
  }
}

describe('a damaged Parquet', () => {
  it('is refused in a sentence when it is cut, at any byte', () => {
    const whole = bytesOf('duckdb-v1');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (at) => {
        expect(() => lireParquet(fileOf(whole.slice(0, at)), demande('01071'))).toThrow(DonneesError);
      }),
      { numRuns: runs(40, 600) },
    );
  });

  // hyparquet, which csi read Parquet with before, looped there for minutes: a run of levels that claims half a billion values.
  it('does not follow a count that no page can have', () => {
    const [head = [], ...lines] = TEXTE.trimEnd()
      .split('\n')
      .map((line) => line.replaceAll('"', '').split(';'));
    const columnData = head.map((name, at) => ({
      name,
      data: lines.map((line) => (line[at] === 'NA' ? null : (line[at] ?? ''))),
      type: 'STRING' as const,
    }));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 100 }));
    for (let at = 4; at < 80; at++) {
      const changed = bytes.slice();
      changed[at] = 198;
      expect(['same', 'refused', 'other']).toContain(fate(changed, ''));
    }
  });

  const every = (name: string) => Array.from(bytesOf(name), (_, at) => at).filter((at) => at % 2 === 0);

  it.each(['arrow-snappy', 'arrow-gzip'])('with checksums never gives other values: %s', (name) => {
    const bytes = bytesOf(name);
    const expected = textOf(lireParquet(fileOf(bytes), demande(...DEUX)));
    const fates: Record<string, number> = { same: 0, refused: 0, noted: 0, other: 0 };
    for (const at of rows(every(name), 100)) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      const found = fate(changed, expected);
      fates[found] = (fates[found] ?? 0) + 1;
    }
    expect(fates).toMatchObject({ noted: 0, other: 0 });
    expect(fates.refused).toBeGreaterThan(50);
  });

  it.each(['duckdb-v1', 'duckdb-v2-typed', 'arrow-zstd', 'arrow-delta', 'arrow-lz4'])(
    'without checksums ends as well, and seldom gives other values unnoticed: %s',
    (name) => {
      const bytes = bytesOf(name);
      const expected = textOf(lireParquet(fileOf(bytes), demande(...DEUX)));
      const tried = rows(every(name), 60);
      let others = 0;
      for (const at of tried) {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ (1 << (at % 8));
        if (fate(changed, expected) === 'other') others += 1;
      }
      expect(others / tried.length, `${others}`).toBeLessThan(0.05);
    },
  );
});
