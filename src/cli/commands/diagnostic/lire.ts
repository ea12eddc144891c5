// Four exports: what a file is about, and how it is opened, recognised and read.

import { type BaseDeDonnees, type DemandeDeBase, enteteCsv, lireCsv } from '../../../donnees/base.ts';
import { colonnesOf, type NiveauBase } from '../../../donnees/colonnes.ts';
import { DonneesError } from '../../../donnees/erreur.ts';
import { type NatureDonnees, natureOf } from '../../../donnees/nature.ts';
import type { ParMorceaux } from '../../../donnees/parquet/index.ts';
import { isListeDeQuartiers } from '../../../donnees/quartiers.ts';
import { UserError } from '../../errors.ts';
import { fileError } from '../../file-errors.ts';
import type { Io, OpenedFile } from '../../io.ts';
import { named } from '../../named.ts';
import { empreinteur, inflated, piecesOf } from './flux.ts';

/** What a file of data is about. */
export type ContenuDonnees = NiveauBase | 'effectifs' | 'quartiers';

/** Does something with an opened file and closes it; the errors of reading become sentences that name the file. */
export async function avecFichier<T>(
  chemin: string,
  io: Io,
  work: (file: OpenedFile, nature: NatureDonnees) => Promise<T>,
): Promise<T> {
  let file: OpenedFile | undefined;
  try {
    file = io.openFile(chemin);
    return await work(file, natureOf(file.read(0, 4096)));
  } catch (error) {
    if (error instanceof DonneesError) throw new UserError(`${named(chemin)} ${error.message}.`, error.hint);
    if (error instanceof UserError) throw error;
    throw fileError(error, 'lire', chemin);
  } finally {
    io.err.status?.('');
    file?.close();
  }
}

/** What a file is about, from its header. */
export async function contenuOf(file: OpenedFile, nature: NatureDonnees): Promise<ContenuDonnees> {
  if (nature === 'classeur') return 'effectifs';
  const noms = await enteteOf(file, nature);
  return nature !== 'parquet' && isListeDeQuartiers(noms) ? 'quartiers' : colonnesOf(noms).niveau;
}

async function enteteOf(file: OpenedFile, nature: NatureDonnees): Promise<string[]> {
  if (nature === 'parquet')
    return (await import('../../../donnees/parquet/index.ts')).enteteParquet(morceaux(file));
  const pieces = piecesOf(file, () => {});
  return enteteCsv(nature === 'csv' ? pieces : inflated(pieces, file.size));
}

/** Reads the lines of a base that are asked for, and the fingerprint of its whole file. */
export async function lireBase(
  file: OpenedFile,
  nature: NatureDonnees,
  demande: DemandeDeBase,
  progres: (part: number) => void,
): Promise<{ base: BaseDeDonnees; empreinte: string }> {
  const { prendre, rendre } = empreinteur();
  const pieces = piecesOf(file, (piece, done) => {
    prendre(piece);
    progres(done / file.size);
  });
  const base = await lue(file, nature, pieces, demande);
  return { base, empreinte: rendre() };
}

async function lue(
  file: OpenedFile,
  nature: NatureDonnees,
  pieces: Iterable<Uint8Array>,
  demande: DemandeDeBase,
): Promise<BaseDeDonnees> {
  if (nature === 'csv') return lireCsv(pieces, demande);
  if (nature === 'csv.gz') return lireCsv(inflated(pieces, file.size), demande);
  const { lireParquet } = await import('../../../donnees/parquet/index.ts');
  const base = lireParquet(morceaux(file), demande);
  // Only for the fingerprint of the file.
  for (const _ of pieces);
  return base;
}

const morceaux = (file: OpenedFile): ParMorceaux => ({
  byteLength: file.size,
  slice: (start, end) => {
    const { buffer, byteOffset, byteLength } = file.read(start, end);
    return buffer.slice(byteOffset, byteOffset + byteLength);
  },
});
