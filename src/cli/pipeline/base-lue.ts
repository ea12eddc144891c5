import { rencontres } from '../../avenant/index.ts';
import { checkSchema } from '../../check/schema/index.ts';
import type { BaseLue } from '../../model/base.ts';
import { cheminRefuse } from '../../model/chemin-image.ts';
import type { Avenant, Contrat } from '../../model/contrat.ts';
import { situe } from '../../model/suite-avenants.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { readSource } from '../../source/index.ts';
import { attachedFiles } from '../../verify/index.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import { readWithin } from '../files/walk.ts';
import { named } from '../named.ts';
import { consolide, empreinteOf, type PieceCsi } from './pieces.ts';
import type { FileReader } from './read-image.ts';

/** The most avenants that are read for one that follows them. */
const MOST = 30;

/**
 * What is known of the contract that an avenant names, and of the avenants before it: YAML files beside it or below its folder, or PDFs of csi,
 * whose source is read. Never throws for files that cannot be read: the answer then says why.
 */
export async function baseLue(io: FileReader, source: string, avenant: Avenant): Promise<BaseLue> {
  const { fichier = '', avenants = [] } = avenant.contrat;
  const anterieurs: PieceCsi[] = [];
  const suite = () => anterieurs.map((one) => situe(named(one.fichier), one.contrat));
  try {
    if (avenants.length > MOST) throw new UserError(`csi relit au plus ${MOST} avenants antérieurs.`);
    const signe = await pieceOf(io, source, fichier);
    for (const one of avenants) anterieurs.push(await pieceOf(io, source, one.fichier));
    const contrat = anterieurs.length === 0 ? signe.contrat : consolide(signe, anterieurs).contrat;
    return {
      contrat,
      empreinte: empreinteOf(signe.bytes),
      empreintes: anterieurs.map(({ bytes }) => empreinteOf(bytes)),
      anterieurs: suite(),
      rencontres: rencontres(contrat, avenant.modifications ?? []),
    };
  } catch (error) {
    if (error instanceof UserError) return { refus: error.message, anterieurs: suite() };
    throw error;
  }
}

async function pieceOf(io: FileReader, source: string, fichier: string): Promise<PieceCsi> {
  if (cheminRefuse(fichier) !== undefined)
    throw new UserError(`${named(fichier)} n’est pas à côté de l’avenant, ni dans un dossier plus bas.`);
  const read = bytesOf(io, source, fichier);
  const isPdf = Buffer.from(read.subarray(0, 5)).toString('latin1') === '%PDF-';
  const bytes = isPdf ? attachedFiles(read, MAX_BYTES).source : read;
  if (!bytes) throw new UserError(`${named(fichier)} ne porte pas de fichier source que csi sache relire.`);
  const found = await readSource(fichier, bytes);
  if (!found.ok || checkSchema(found.value).length > 0)
    throw new UserError(`${named(fichier)} n’est pas un contrat, ou a des erreurs de forme.`);
  return { fichier, contrat: found.value.data as Contrat, texte: found.value.text, bytes };
}

function bytesOf(io: FileReader, source: string, fichier: string): Uint8Array {
  const folder = paths.dirname(source);
  const path = paths.join(folder, fichier);
  try {
    const bytes = readWithin(io, path, folder, 'du dossier de l’avenant', MAX_BYTES);
    if (bytes.length <= MAX_BYTES) return bytes;
  } catch (error) {
    throw error instanceof UserError ? error : fileError(error, 'lire', fichier);
  }
  throw new UserError(`${named(fichier)} est trop lourd pour être relu.`);
}
