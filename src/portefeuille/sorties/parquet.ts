import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Portefeuille } from '../portefeuille.ts';
import type { Cellule, ColonneTable, TableDonnees, TypeColonne } from '../table.ts';

/** How many rows are together in the file, and in memory, where they take far more room. */
const GROUPE = 10_000;
/** The column that says which table a row is of. */
const TABLEAU: ColonneTable = { cle: 'tableau', titre: 'Tableau', type: 'texte' };

const TYPES = {
  texte: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  entier: { type: 'INT64' },
  nombre: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  'oui-non': { type: 'BOOLEAN' },
} as const satisfies Readonly<Record<TypeColonne, object>>;

/**
 * Every table in one Parquet file, in pieces: a row has the columns of its table, and nothing in those of the others, which takes no room.
 * The names of columns for people are in its metadata.
 */
export function* parquet({ tables }: Portefeuille): Generator<Uint8Array> {
  const colonnes = colonnesOf(tables);
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    createdBy: 'csi',
    schema: [
      { name: 'root', num_children: colonnes.length },
      ...colonnes.map(({ cle, type }) => ({
        name: cle,
        repetition_type: 'OPTIONAL' as const,
        ...TYPES[type],
      })),
    ],
    kvMetadata: [{ key: 'csi:tableaux', value: JSON.stringify(tables.map(titresOf)) }],
  });
  const pieces = function* () {
    if (writer.index > 0) yield writer.getBytes().slice();
    writer.index = 0;
  };
  for (const groupe of groupesOf(tables, colonnes)) {
    file.write({ columnData: groupe, rowGroupSize: GROUPE });
    yield* pieces();
  }
  file.finish();
  yield* pieces();
}

const titresOf = ({ nom, titre, colonnes }: TableDonnees) => ({
  nom,
  titre,
  colonnes: Object.fromEntries(colonnes.map((colonne) => [colonne.cle, colonne.titre])),
});

// Columns of the same key are one; where their types differ, it is a text.
function colonnesOf(tables: readonly TableDonnees[]): ColonneTable[] {
  const known = new Map([[TABLEAU.cle, TABLEAU]]);
  for (const colonne of tables.flatMap(({ colonnes }) => colonnes)) {
    const type = known.get(colonne.cle)?.type ?? colonne.type;
    known.set(colonne.cle, { ...colonne, type: type === colonne.type ? type : 'texte' });
  }
  return [...known.values()];
}

interface DonneesDeColonne {
  name: string;
  data: unknown[];
  statistics: boolean;
  offsetIndex: boolean;
}

/** Readers skip groups by their table; what else would let them skip costs more to write than it saves. */
const indexOf = (cle: string) => ({ statistics: cle === TABLEAU.cle, offsetIndex: false });

// A column is only touched by the rows of the tables that have it; what lacks at its end is filled at once.
function* groupesOf(
  tables: readonly TableDonnees[],
  colonnes: readonly ColonneTable[],
): Generator<DonneesDeColonne[]> {
  const vide = () => colonnes.map(({ cle }): DonneesDeColonne => ({ name: cle, data: [], ...indexOf(cle) }));
  const places = new Map(colonnes.map(({ cle }, at) => [cle, at]));
  let [groupe, rows] = [vide(), 0];
  for (const table of tables) {
    const own = table.colonnes.map(({ cle }) => places.get(cle) ?? 0);
    const types = own.map((at) => colonnes[at]?.type ?? 'texte');
    const datas = () => [0, ...own].map((at) => filled(groupe[at]?.data ?? [], rows));
    let [tableau = [], ...others] = datas();
    for (const ligne of table.lignes()) {
      tableau.push(table.nom);
      for (const [i, data] of others.entries()) data.push(valeurOf(ligne[i], types[i] ?? 'texte'));
      rows += 1;
      if (rows < GROUPE) continue;
      yield whole(groupe, rows);
      [groupe, rows] = [vide(), 0];
      [tableau = [], ...others] = datas();
    }
  }
  if (rows > 0) yield whole(groupe, rows);
}

function filled(data: unknown[], rows: number): unknown[] {
  const from = data.length;
  data.length = rows;
  return data.fill(undefined, from);
}

const whole = (groupe: DonneesDeColonne[], rows: number): DonneesDeColonne[] => {
  for (const { data } of groupe) filled(data, rows);
  return groupe;
};

const JOUR = 86_400_000;

// A whole number that is not, and a day that no calendar has, are left out: the schema of contracts lets none of them through.
function valeurOf(cell: Cellule, type: TypeColonne): unknown {
  if (cell === undefined) return undefined;
  if (type === 'texte') return String(cell);
  if (type === 'oui-non') return typeof cell === 'boolean' ? cell : undefined;
  if (type === 'date') {
    const day = Date.parse(`${cell}T00:00:00Z`) / JOUR;
    return Number.isInteger(day) ? day : undefined;
  }
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return undefined;
  if (type === 'nombre') return cell;
  return Number.isSafeInteger(cell) ? BigInt(cell) : undefined;
}
