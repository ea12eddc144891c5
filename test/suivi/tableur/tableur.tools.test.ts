// These tests need LibreOffice Calc. Without it they fail: a skipped check proves nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook, writeOds, writeXlsx } from '../../../src/spreadsheet/index.ts';
import { etatOf } from '../../../src/suivi/etat.ts';
import { classeurOf, reprendre } from '../../../src/suivi/tableur/index.ts';
import { run, temporaryFolder } from '../../render/pdf/tools.ts';
import { contrat } from '../../support/files.ts';
import { runs } from '../../support/tiers.ts';
import { added, SUIVI, withRows } from './retouches.ts';

const folder = temporaryFolder();
const TOULOUSE = await contrat('examples/toulouse.yaml');
const EMPREINTES = { contrat: 'c', suivi: 's' };
const EDITS = 500;
const classeur = classeurOf(etatOf(TOULOUSE, SUIVI, '2026-01-01'), SUIVI, EMPREINTES);
const read = (path: string) => readWorkbook(readFileSync(path));

/** Opens workbooks with LibreOffice and saves them in a format. */
function saved(paths: readonly string[], to: string): void {
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/profil`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    join(folder, to),
    ...paths,
  );
}

describe('the workbook of a follow-up, edited and saved by LibreOffice', () => {
  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('keeps what people type as they type it, in .%s', (extension, write) => {
    const path = join(folder, `saisie.${extension}`);
    writeFileSync(path, write(classeur));
    saved([path], 'fods');
    const flat = readFileSync(join(folder, 'fods', 'saisie.fods'), 'utf8');
    const texts = new Set(
      [...flat.matchAll(/<number:text-style style:name="([^"]+)"/g)].map(([, name]) => name),
    );
    const styles = new Set(
      [...flat.matchAll(/<style:style style:name="([^"]+)"[^>]*style:data-style-name="([^"]+)"/g)].flatMap(
        ([, name, data]) => (texts.has(data) ? [name] : []),
      ),
    );
    // The empty cells of the column of dates, below the last decision: LibreOffice shows how it will read what is typed there.
    const [, table = ''] =
      /<table:table table:name="Décisions"[\s\S]*?>([\s\S]*?)<\/table:table>/.exec(flat) ?? [];
    const columns = [...table.matchAll(/<table:table-column[^>]*>/g)].flatMap(([column]) =>
      Array.from(
        { length: Number(/number-columns-repeated="(\d+)"/.exec(column)?.[1] ?? 1) },
        () => /default-cell-style-name="([^"]+)"/.exec(column)?.[1],
      ).slice(0, 20),
    );
    const last =
      [...table.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/g)].at(
        extension === 'ods' ? -2 : -1,
      )?.[1] ?? '';
    const cells = [...last.matchAll(/<table:table-cell[^>]*>/g)].flatMap(([cell]) =>
      Array.from(
        { length: Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1) },
        () => /table:style-name="([^"]+)"/.exec(cell)?.[1],
      ).slice(0, 20),
    );
    expect(styles.has(cells[2] ?? columns[2])).toBe(true);
  });

  it.each([
    ['xlsx', 'ods', writeXlsx],
    ['ods', 'xlsx', writeOds],
  ] as const)(
    'from .%s to .%s, asks for what was added to it, and for nothing as it is',
    (from, to, write) => {
      // Ten, and twenty workbooks in all, come back as asked: `CSI_RUNS=10`, after a change of what reads or writes them.
      const count = runs(1, 4);
      const all = Array.from({ length: count }, (_, seed) => {
        const [rows = []] = fc.sample(fc.tuple(...Array.from({ length: EDITS }, (_, i) => added(i))), {
          numRuns: 1,
          seed,
        });
        const path = join(folder, `${seed}.${from}`);
        const sheets = withRows(readWorkbook(write(classeur)), rows);
        writeFileSync(
          path,
          write({
            titre: '',
            sheets: sheets.map(({ nom, rows: [heads = [], ...rest] }) => ({
              nom,
              columns: heads.map((titre) => ({ titre: String(titre ?? ''), width: 10 })),
              rows: rest,
            })),
          }),
        );
        return { rows, path };
      });
      const bare = join(folder, `bare.${from}`);
      writeFileSync(bare, write(classeur));
      saved([bare, ...all.map(({ path }) => path)], to);
      const taken = (name: string) =>
        reprendre(read(join(folder, to, `${name}.${to}`)), SUIVI, EMPREINTES, (wanted) => wanted);
      expect(taken('bare')).toEqual({ ajouts: [], corrections: [], refus: [], notes: [] });
      const order = ['Relevés', 'Points', 'Dépenses', 'Décisions'];
      for (const [seed, { rows }] of all.entries()) {
        const { ajouts, ...rest } = taken(String(seed));
        expect(rest).toEqual({ corrections: [], refus: [], notes: [] });
        const asked = rows.toSorted((a, b) => order.indexOf(a.nom) - order.indexOf(b.nom));
        expect(ajouts.map(({ ajout }) => ajout)).toEqual(asked.map(({ expected }) => expected));
      }
    },
  );
});
