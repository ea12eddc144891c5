import { checkSchema } from '../../check/schema/index.ts';
import type { PieceCsi } from '../../composition/pieces.ts';
import { cheminRefuse } from '../../model/chemin-image.ts';
import type { Contrat } from '../../model/contrat.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { readSource } from '../../source/index.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import { readWithin } from '../files/walk.ts';
import { named } from '../named.ts';
import type { FileReader } from './picture-file.ts';

/**
 * A signed file that another names: a YAML file beside it or below its folder, or a PDF of csi, whose source is read. `de` says whose folder it
 * is: « de l’avenant ». Throws a UserError for a file that cannot be read or is no contract.
 */
export async function pieceLue(
  io: FileReader,
  source: string,
  fichier: string,
  de: string,
): Promise<PieceCsi> {
  if (cheminRefuse(fichier) !== undefined)
    throw new UserError(`${named(fichier)} n’est pas à côté ${de}, ni dans un dossier plus bas.`);
  const read = bytesOf(io, source, fichier, de);
  const isPdf = Buffer.from(read.subarray(0, 5)).toString('latin1') === '%PDF-';
  const bytes = isPdf ? (await import('../../verify/index.ts')).attachedFiles(read, MAX_BYTES).source : read;
  if (!bytes) throw new UserError(`${named(fichier)} ne porte pas de fichier source que csi sache relire.`);
  const found = await readSource(fichier, bytes);
  if (!found.ok || checkSchema(found.value).length > 0)
    throw new UserError(`${named(fichier)} n’est pas un contrat, ou a des erreurs de forme.`);
  return { fichier, contrat: found.value.data as Contrat, texte: found.value.text, bytes };
}

function bytesOf(io: FileReader, source: string, fichier: string, de: string): Uint8Array {
  const folder = paths.dirname(source);
  const path = paths.join(folder, fichier);
  try {
    const bytes = readWithin(io, path, folder, `du dossier ${de}`, MAX_BYTES);
    if (bytes.length <= MAX_BYTES) return bytes;
  } catch (error) {
    throw error instanceof UserError ? error : fileError(error, 'lire', fichier);
  }
  throw new UserError(`${named(fichier)} est trop lourd pour être relu.`);
}
