import {
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type RowGroup,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { TriDeCode } from './balayage.ts';
import { type BaseDeDonnees, type DemandeDeBase, refuseResaved, triOf, type Vises } from './base.ts';
import { colonnesOf } from './colonnes.ts';
import { DonneesError } from './erreur.ts';
import { type LigneBase, ligneOf } from './ligne.ts';

/** A file whose parts can be read in any order. */
export interface ParMorceaux {
  byteLength: number;
  slice(start: number, end?: number): ArrayBuffer;
}

const MAX_ROWS = 20_000_000;
/** Of a page, once inflated; those of published files have about one megabyte. */
const MAX_PAGE = 256_000_000;

/**
 * Reads a base as Parquet: the statistics of each group of rows tell whether it may hold a wanted code, then its column of codes which rows
 * do; only those are read whole. Throws DonneesError.
 */
export async function lireParquet(file: ParMorceaux, demande: DemandeDeBase): Promise<BaseDeDonnees> {
  try {
    return await lire(file, demande);
  } catch (error) {
    if (error instanceof DonneesError) throw error;
    // The reader throws errors of every kind for bytes that are no Parquet, or no longer.
    throw ABIME;
  }
}

const ABIME = new DonneesError(
  'est tronqué ou abîmé : ce Parquet ne se lit pas jusqu’au bout',
  'Téléchargez-le à nouveau.',
);

/** The names of the columns of a Parquet file. Throws DonneesError. */
export async function enteteParquet(file: ParMorceaux): Promise<string[]> {
  try {
    return parquetSchema(await parquetMetadataAsync(file)).children.map(({ element }) => element.name);
  } catch {
    throw ABIME;
  }
}

async function lire(file: ParMorceaux, { vises: visesOf, compter }: DemandeDeBase): Promise<BaseDeDonnees> {
  const metadata = await parquetMetadataAsync(file);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const colonnes = colonnesOf(names);
  const lignes = Number(metadata.num_rows);
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (!(lignes <= MAX_ROWS) || rows !== lignes)
    throw new DonneesError('ne dit pas un nombre de lignes que puisse avoir une base');
  refuseResaved(colonnes, lignes, 0);
  const vises = visesOf(colonnes);
  const [code = ''] = names;
  const columns = Object.values(colonnes.places).flatMap((at) => names[at] ?? []);
  const options = { file, metadata, compressors: BOUNDED };
  const gardees: LigneBase[] = [];
  for (const { from, to } of groupsOf(metadata, vises)) {
    const codes = await parquetReadObjects({ ...options, columns: [code], rowStart: from, rowEnd: to });
    const tris = codes.map((row) => triOf(vises, String(row[code])));
    const [first, last] = [tris.findIndex(isRead), tris.findLastIndex(isRead)];
    if (first < 0) continue;
    const rowsRead = await parquetReadObjects({
      ...options,
      columns,
      rowStart: from + first,
      rowEnd: from + last + 1,
    });
    for (const [i, row] of rowsRead.entries()) {
      const tri = tris[first + i];
      if (tri === undefined || !isRead(tri)) continue;
      const ligne = ligneOf(
        names.map((name) => row[name]),
        colonnes,
      );
      if (tri === 'garder') gardees.push(ligne);
      else compter(ligne);
    }
  }
  return { colonnes, lignes, gardees, notes: [] };
}

const isRead = (tri: TriDeCode) => tri !== 'passer';

// The groups of rows that may hold a wanted code, by the statistics of the first column; without them, all.
function groupsOf({ row_groups: groups }: FileMetaData, vises: Vises): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (const group of groups) {
    const to = from + Number(group.num_rows);
    if (mayHold(group, vises)) found.push({ from, to });
    from = to;
  }
  return found;
}

function mayHold({ columns: [column] }: RowGroup, { codes, departements }: Vises): boolean {
  const { min_value: min, max_value: max } = column?.meta_data?.statistics ?? {};
  if (typeof min !== 'string' || typeof max !== 'string') return true;
  const within = (first: string, last: string) => first <= max && last >= min;
  return (
    [...codes].some((code) => within(code, code)) ||
    [...departements].some((departement) => within(departement, `${departement}~`))
  );
}

// A page may claim any length for itself.
const BOUNDED = Object.fromEntries(
  Object.entries(compressors).map(([name, inflate]) => [
    name,
    (input: Uint8Array, length: number) => {
      if (!(length <= MAX_PAGE)) throw new DonneesError('a une page trop grande pour être celle d’une base');
      return inflate?.(input, length) ?? new Uint8Array(0);
    },
  ]),
);
