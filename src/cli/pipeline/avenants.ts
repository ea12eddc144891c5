import type { PieceCsi } from '../../composition/pieces.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { type CoteOptions, readCote } from './cote.ts';
import type { HouseOptions } from './proof.ts';

/** A signed file. */
export interface PieceProuvee extends PieceCsi {
  /** How many signatures a PDF has; none for another file. */
  signatures: number;
}

/** Reads a signed file. Throws a UserError for all that is no contract (or, if it is asked for, no avenant), and for a PDF whose pages are not proved to be its source. */
export async function readPiece(
  fichier: string,
  options: HouseOptions & Pick<CoteOptions, 'inapte'>,
  io: Io,
  nature: 'contrat' | 'avenant' = 'contrat',
): Promise<PieceProuvee> {
  const { gabarits, police, inapte } = options;
  const prove = async (file: string, pdf: Uint8Array) =>
    (await import('./proof.ts')).proofOf(
      file,
      pdf,
      { ...(gabarits !== undefined && { gabarits }), ...(police !== undefined && { police }) },
      io,
    );
  const { cote, contrat, source, bytes, signatures } = await readCote(fichier, { prove, inapte }, io);
  if (cote.pdf && !cote.pdf.exact)
    throw new UserError(
      `Rien ne prouve que les pages de ${named(fichier)} disent ce que dit sa source : ${cote.pdf.raisons.join(' ; ')}.`,
      'Donnez le fichier .yaml du contrat signé.',
    );
  if (cote.publique)
    throw new UserError(
      `${named(fichier)} est une version publique, sans les engagements à diffusion restreinte.`,
      'Donnez le contrat entier.',
    );
  if (nature === 'avenant' && contrat.document.type !== 'avenant')
    throw new UserError(`${named(fichier)} n’est pas un avenant.`);
  return { fichier, contrat, texte: source.text, bytes, signatures };
}
