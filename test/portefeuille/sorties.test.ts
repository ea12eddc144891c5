import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/portefeuille.schema.json' with { type: 'json' };
import { ENTETES } from '../../src/portefeuille/colonnes.ts';
import { csv } from '../../src/portefeuille/report/csv.ts';
import { json } from '../../src/portefeuille/report/json.ts';
import { SORTIES } from '../../src/portefeuille/sorties/index.ts';
import { scdlDeliberations, scdlSubventions } from '../../src/portefeuille/sorties/scdl.ts';
import { type Cellule, Rangement } from '../../src/portefeuille/table.ts';
import { runs } from '../support/tiers.ts';
import { contratDe, reunis, SANS_EMBALLAGE } from './contrat-de.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictTypes: false });
addFormats.default(ajv, ['date']);
const describes = ajv.compile(schema);

/** What a program reads in CSV: cells between separators, quotes doubled. */
function cellsOf(text: string, separateur: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (quoted && letter === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === separateur || letter === '\n')) {
      rows.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

const made = reunis(
  [
    contratDe(
      { nom: '=1+1;"a"', communes: [{ code_insee: '01071', nom: 'Cessy' }] },
      [
        {
          titre: '@SUM(A1)',
          porteurs: ['ville'],
          financements: [{ source: 'État', partie: 'etat', montant: 1500.5, acquis: true, annee: 2022 }],
        },
      ],
      {
        deliberations: [{ partie: 'ville', numero: '2020-1', date: '2020-12-11', objet: '-Contrat\nsigné' }],
      },
    ),
  ],
  { au: '2027-01-01' },
);
const whole = async (fichier: string): Promise<string> => {
  const sortie = SORTIES.find((one) => one.fichier === fichier);
  const pieces: Uint8Array[] = [];
  for await (const piece of sortie?.ecrire(made, '1.2.3') ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

describe('the files of a portfolio', () => {
  it('hold no formula: no cell of a CSV begins as one, whatever a text holds', async () => {
    const text = await whole('engagements.csv');
    expect(text.startsWith('\ufeffFichier;Territoire;')).toBe(true);
    const rows = cellsOf(text.slice(1), ';');
    expect(rows[1]?.slice(0, 2)).toEqual([`'=1+1;"a".yaml`, `'=1+1;"a"`]);
    expect(rows[1]?.[7]).toBe("'@SUM(A1)");
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (texts) => {
        const colonnes = texts.map((_, i) => ({ cle: `c${i}`, titre: `c${i}`, type: 'texte' as const }));
        const written = [...csv({ colonnes, lignes: () => [texts] })].join('');
        const [, row = []] = cellsOf(written.slice(1), ';');
        expect(row.filter((cell) => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
        expect(row.length).toBe(texts.length);
      }),
      { numRuns: runs(300, 5000) },
    );
  });

  it('write numbers and answers as a spreadsheet of France reads them', () => {
    const colonnes = ['a', 'b', 'c'].map((cle) => ({ cle, titre: cle, type: 'texte' as const }));
    expect([...csv({ colonnes, lignes: () => [[1.5, true, undefined]] })].join('')).toBe(
      '\ufeffa;b;c\r\n1,5;oui;\r\n',
    );
  });

  it('are JSON that the schema describes, with every table and each of its columns', async () => {
    const value = JSON.parse(await whole('donnees.json'));
    expect(describes(value), ajv.errorsText(describes.errors)).toBe(true);
    expect(value.csi).toBe('1.2.3');
    expect(Object.keys(value.tables)).toEqual(Object.keys(ENTETES));
    const tables = schema.properties.tables.properties;
    for (const [nom, { colonnes }] of Object.entries(ENTETES))
      expect(tables[nom as keyof typeof tables].items.required).toEqual(colonnes.map(({ cle }) => cle));
    expect(describes({ ...value, couverture: { ...value.couverture, habitants: -1 } })).toBe(false);
  });

  it('have no table when none was kept', () => {
    const text = [...json({ ...made, tables: [] }, '1')].join('');
    expect(JSON.parse(text).tables).toEqual({});
  });

  it('have the shapes of the SCDL, with commas, points, and no SIRET made up', () => {
    expect([...scdlDeliberations(made.tables)].join('').replaceAll('\r', '')).toBe(
      `COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL
Ville,,2020-1,2020-12-11,,,"'-Contrat
signé",,,,,,,,,,
`,
    );
    expect([...scdlSubventions(made.tables)].join('').replaceAll('\r', '')).toBe(
      `nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide
L’État,,2021-01-15,,Ville,,,'@SUM(A1),1500.5,aide en numéraire,,2022-01-01/2022-12-31,,,1,
`,
    );
  });

  it('are made of rows that come back as they were put away', () => {
    const cellule: fc.Arbitrary<Cellule> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
      fc.boolean(),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(fc.array(fc.array(fc.array(cellule, { maxLength: 4 }), { maxLength: 3 })), (packs) => {
        const table = new Rangement(ENTETES.contrats, SANS_EMBALLAGE);
        for (const pack of packs) table.ajouter(pack);
        expect([...table.lignes()]).toEqual(packs.flat());
        expect([...table.lignes()]).toEqual(packs.flat());
        expect(table.nombre).toBe(packs.flat().length);
      }),
      { numRuns: runs(100, 2000) },
    );
  });
});
