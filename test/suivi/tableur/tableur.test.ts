import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../../src/cli/run.ts';
import {
  type CellValue,
  type ReadSheet,
  readWorkbook,
  writeOds,
  writeXlsx,
} from '../../../src/spreadsheet/index.ts';
import { etatOf } from '../../../src/suivi/etat.ts';
import { classeurOf, reprendre } from '../../../src/suivi/tableur/index.ts';
import { type FakeIo, fakeIo } from '../../cli/fake-io.ts';
import { contrat, read } from '../../support/files.ts';
import { runs } from '../../support/tiers.ts';
import { added, SUIVI, withRows } from './retouches.ts';

const TOULOUSE = await contrat('examples/toulouse.yaml');
const EMPREINTES = { contrat: 'c', suivi: 's' };
const WRITERS = { xlsx: writeXlsx, ods: writeOds } as const;
type Extension = keyof typeof WRITERS;

const classeur = classeurOf(etatOf(TOULOUSE, SUIVI, '2026-01-01'), SUIVI, EMPREINTES);
const sheetsOf = (extension: Extension) => readWorkbook(WRITERS[extension](classeur));
/** The sheets, written as a workbook again. */
const written = (sheets: readonly ReadSheet[], extension: Extension) =>
  WRITERS[extension]({
    titre: '',
    sheets: sheets.map(({ nom, rows: [heads = [], ...rows] }) => ({
      nom,
      columns: heads.map((titre) => ({ titre: String(titre ?? ''), width: 10 })),
      rows,
    })),
  });
const ids = new Set(TOULOUSE.axes.flatMap(({ engagements }) => engagements.map(({ id }) => id)));
const taken = (sheets: readonly ReadSheet[], empreintes = EMPREINTES) =>
  reprendre(sheets, SUIVI, empreintes, (wanted) => (ids.has(wanted) ? wanted : undefined));
const NOTHING = { ajouts: [], corrections: [], refus: [], notes: [] };

/** The sheets with a cell changed: the row from 1, the column by its heading. */
const changed = (sheets: readonly ReadSheet[], nom: string, row: number, titre: string, cell: CellValue) =>
  sheets.map((sheet) => {
    if (sheet.nom !== nom) return sheet;
    const rows = sheet.rows.map((cells) => [...cells]);
    while (rows.length < row) rows.push([]);
    const column = rows[0]?.indexOf(titre) ?? -1;
    if (column < 0) throw new Error(`no column ${titre}`);
    (rows[row - 1] as CellValue[])[column] = cell;
    return { nom, rows };
  });

describe.each(['xlsx', 'ods'] as const)('the workbook of a follow-up, in .%s', (extension) => {
  const sheets = sheetsOf(extension);

  it('asks for nothing as it is', () => {
    expect(taken(sheets)).toEqual(NOTHING);
  });

  it('has a row for each commitment, its codes as texts and its days as days', () => {
    const [heads = [], ...rows] = sheets[0]?.rows ?? [];
    expect(rows.map(([id]) => id)).toEqual([...ids].filter((id) => rows.some(([one]) => one === id)));
    const pn = rows.find(([id]) => id === 'renfort-pn') ?? [];
    const of = (titre: string) => pn[heads.indexOf(titre)];
    expect([of('Numéro'), of('Fait'), of('Promis'), of('Échéance')]).toEqual([
      '1.2',
      13,
      111,
      { jour: '2021-12-31' },
    ]);
  });

  it('gives back each row that is added to a list, exactly', () => {
    const size = runs(20, 60);
    const edits = fc.tuple(...Array.from({ length: size }, (_, i) => added(i)));
    fc.assert(
      fc.property(edits, (rows) => {
        const { ajouts, ...rest } = taken(readWorkbook(written(withRows(sheets, rows), extension)));
        expect(rest).toEqual({ corrections: [], refus: [], notes: [] });
        const order = ['Relevés', 'Points', 'Dépenses', 'Décisions'];
        const asked = rows.toSorted((a, b) => order.indexOf(a.nom) - order.indexOf(b.nom));
        expect(ajouts.map(({ ajout }) => ajout)).toEqual(asked.map(({ expected }) => expected));
      }),
      { numRuns: runs(5, 40) },
    );
  });

  it.each<[string, [nom: string, row: number, titre: string, cell: CellValue][], RegExp]>([
    [
      'a record that is changed',
      [['Relevés', 2, 'Réalisé', 14]],
      /^Relevés, ligne 2 : « Réalisé » a changé, et un relevé ne se récrit pas/,
    ],
    [
      'a choice that is none',
      [['Points', 2, 'Statut', 'parfait']],
      /^Points, D2 : « parfait » n’est pas un choix de « Statut » : à lancer, /,
    ],
    [
      'a day that no calendar has',
      [['Points', 2, 'Date', '31/02/2026']],
      /^Points, C2 : « 31\/02\/2026 » n’est pas une date/,
    ],
    [
      'a number that is none',
      [['Dépenses', 3, 'Montant (€)', 'beaucoup']],
      /^Dépenses, D3 : « beaucoup » n’est pas un nombre/,
    ],
    [
      'a year out of reach',
      [['Dépenses', 3, 'Année', 20255]],
      /^Dépenses, C3 : « 20255 » n’est pas une année/,
    ],
    [
      'an engagement that is not there',
      [
        ['Points', 9, 'Engagement', 'camera'],
        ['Points', 9, 'Date', 2026],
      ],
      /^Points, B9 : le contrat n’a pas d’engagement « camera »/,
    ],
    [
      'a rank that is not there',
      [
        ['Points', 9, 'N°', '12'],
        ['Points', 9, 'Date', 2026],
      ],
      /^Points, ligne 9 : le suivi n’a pas de point n° 12/,
    ],
    ['no date', [['Engagements', 3, 'Réalisé', 4]], /^Engagements, ligne 3 : il manque la date/],
    [
      'the day of a meeting',
      [['Décisions', 2, 'Date', '2026-01-01']],
      /^Décisions, ligne 2 : « Date » est de la réunion elle-même/,
    ],
    [
      'a decision in the row of a meeting without',
      [['Décisions', 4, 'Décision', 'Agir']],
      /^Décisions, ligne 4 : « Décision » est de la réunion/,
    ],
    [
      'a heading that is gone',
      [['Points', 1, 'Statut', 'État']],
      /^Feuille « Points » : la colonne « Statut » manque/,
    ],
  ])('says with its place: %s', (_, cells, why) => {
    const edited = cells.reduce<readonly ReadSheet[]>((all, cell) => changed(all, ...cell), sheets);
    const { refus, ajouts, corrections } = taken(edited);
    expect(refus).toHaveLength(1);
    expect(refus[0]).toMatch(why);
    expect([...ajouts, ...corrections]).toEqual([]);
  });

  it('takes what is corrected in points, spending and decisions, unless the follow-up has changed since', () => {
    const edited = changed(
      changed(sheets, 'Points', 3, 'Suite', undefined),
      'Décisions',
      3,
      'Suite',
      'Fait.',
    );
    const { corrections, refus } = taken(edited);
    expect(refus).toEqual([]);
    expect(
      corrections.map(({ entree, champ, value }) => [[...entree.path, ...champ.path].join('.'), value]),
    ).toEqual([
      ['points.1.suite', undefined],
      ['instances.0.decisions.1.suite', 'Fait.'],
    ]);
    expect(taken(edited, { ...EMPREINTES, suivi: 'autre' }).refus).toHaveLength(2);
    expect(taken(edited, { ...EMPREINTES, contrat: 'autre' }).refus).toEqual([
      'Ce classeur est celui d’un autre contrat : l’empreinte n’est pas la même.',
    ]);
  });

  it('keeps what is erased, and does not read what people added beside', () => {
    const edited = sheets
      .filter(({ nom }) => nom !== 'Dépenses')
      .map((sheet) => (sheet.nom === 'Points' ? { ...sheet, rows: sheet.rows.slice(0, 2) } : sheet));
    const more = { nom: 'Mes calculs', rows: [['a'], [1]] };
    expect(taken([...edited, more])).toEqual({
      ...NOTHING,
      notes: ['La feuille « Mes calculs » n’est pas de csi : elle n’est pas lue.'],
    });
    expect(taken([more]).refus).toHaveLength(1);
  });
});

const CONTRAT = read('examples/toulouse.yaml');
const OF_TOULOUSE = read('examples/toulouse.suivi.yaml');
const textOf = (io: FakeIo) => Buffer.from(io.files.get('toulouse.suivi.yaml') ?? '').toString();
const folder = (more: Record<string, string | Uint8Array> = {}) =>
  fakeIo({ files: { 'toulouse.yaml': CONTRAT, 'toulouse.suivi.yaml': OF_TOULOUSE, ...more } });
const FILLED: [nom: string, row: number, titre: string, cell: CellValue][] = [
  ['Engagements', 3, 'Date', '31/12/2026'],
  ['Engagements', 3, 'Réalisé', '100'],
  ['Engagements', 3, 'Source', 'Rapport 2026'],
  ['Décisions', 20, 'Instance', 'CLSPD'],
  ['Décisions', 20, 'Date', '2026-11-02'],
  ['Décisions', 20, 'Décision', 'Ouvrir un local'],
  ['Décisions', 21, 'Instance', 'CLSPD'],
  ['Décisions', 21, 'Date', '2026-11-02'],
  ['Décisions', 21, 'Décision', 'Le dire'],
];

describe('csi suivi exporter, then importer', () => {
  it.each(['xlsx', 'ods'] as const)(
    'adds to the follow-up what is filled in .%s, once, and keeps every byte',
    async (extension) => {
      const io = folder();
      const name = `suivi.${extension}`;
      expect(await run(['suivi', 'exporter', 'toulouse.yaml', '-o', name], io), io.stderr()).toBe(0);
      expect(await run(['suivi', 'exporter', 'toulouse.yaml', '-o', name], io)).toBe(2);
      expect(await run(['suivi', 'exporter', 'toulouse.yaml', '-o', name, '--force'], io)).toBe(0);
      const sheets = readWorkbook(io.files.get(name) ?? new Uint8Array());
      const filled = FILLED.reduce<readonly ReadSheet[]>((all, cell) => changed(all, ...cell), sheets);
      io.files.set(name, written(filled, extension));
      const importer = ['suivi', 'importer', 'toulouse.yaml', name];
      expect(await run([...importer, '--a-blanc'], io), io.stderr()).toBe(0);
      expect(textOf(io)).toBe(OF_TOULOUSE);
      expect(await run(importer, io), io.stderr()).toBe(0);
      const [before, after] = [parse(OF_TOULOUSE), parse(textOf(io))];
      const engagement = sheets[0]?.rows[2]?.[0];
      expect(after.releves.slice(before.releves.length)).toEqual([
        { engagement, date: '2026-12-31', realise: 100, source: { titre: 'Rapport 2026' } },
      ]);
      expect(after.instances.at(-1)).toEqual({
        nom: 'CLSPD',
        date: '2026-11-02',
        decisions: [{ texte: 'Ouvrir un local' }, { texte: 'Le dire' }],
      });
      const kept = OF_TOULOUSE.split('\n').filter((line) => !textOf(io).split('\n').includes(line));
      expect(kept).toEqual([]);
      const once = textOf(io);
      expect(await run(importer, io)).toBe(0);
      expect(textOf(io)).toBe(once);
      expect(io.stderr()).toContain('relevé déjà dans le suivi');
    },
  );

  it('writes nothing when one row cannot be taken, or when the rules refuse it', async () => {
    const io = folder();
    await run(['suivi', 'exporter', 'toulouse.yaml'], io);
    const sheets = readWorkbook(io.files.get('toulouse.suivi.xlsx') ?? new Uint8Array());
    const importer = ['suivi', 'importer', 'toulouse.yaml', 'toulouse.suivi.xlsx'];
    const two: typeof FILLED = [['Engagements', 3, 'Niveau', 1]];
    for (const [more, code] of [
      [[['Points', 9, 'Date', 'demain']], 1],
      [two, 2],
    ] as [typeof FILLED, number][]) {
      const filled = [...FILLED, ...more].reduce<readonly ReadSheet[]>(
        (all, cell) => changed(all, ...cell),
        sheets,
      );
      io.files.set('toulouse.suivi.xlsx', written(filled, 'xlsx'));
      expect(await run(importer, io)).toBe(code);
      expect(textOf(io)).toBe(OF_TOULOUSE);
    }
    expect(io.stderr()).toContain('rien n’a été écrit');
    expect(await run([...importer.slice(0, 3), 'toulouse.yaml'], io)).toBe(2);
    expect(io.stderr().replaceAll('\u00a0', ' ')).toContain(
      '« toulouse.yaml » n’est pas un classeur .xlsx ou .ods.',
    );
  });

  it('leaves restricted commitments out of a public workbook', async () => {
    const restricted = CONTRAT.replace('- id: cameras\n', '- id: cameras\n        diffusion: restreinte\n');
    expect(restricted).not.toBe(CONTRAT);
    const io = fakeIo({ files: { 'a.yaml': restricted } });
    await run(['suivi', 'ouvrir', 'a.yaml'], io);
    await run(
      ['suivi', 'noter', 'a.yaml', 'cameras', '--date', '2024', '--realise', '3', '--texte', 'secret'],
      io,
    );
    for (const [args, there] of [
      [['--publique'], false],
      [[], true],
    ] as [string[], boolean][]) {
      expect(
        await run(['suivi', 'exporter', 'a.yaml', '-o', 'a.xlsx', '--force', ...args], io),
        io.stderr(),
      ).toBe(0);
      const text = JSON.stringify(readWorkbook(io.files.get('a.xlsx') ?? new Uint8Array()));
      expect([text.includes('"cameras"'), text.includes('secret')]).toEqual([there, there]);
    }
  });
});
