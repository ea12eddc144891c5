import { createHash } from 'node:crypto';
import { type AvenantLu, type Consolide, consolider, desordres, Inapplicable } from '../../avenant/index.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import type { Contrat } from '../../model/contrat.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { readCote } from './cote.ts';
import type { HouseOptions } from './proof.ts';

// Four exports: a signed file, how it is read, its fingerprint, and the contract that it gives with its avenants.

/** A contract or an avenant that was read, from a YAML file or from the source that a PDF of csi carries. */
export interface PieceCsi {
  fichier: string;
  contrat: Contrat;
  texte: string;
  bytes: Uint8Array;
}

/** Reads a signed file. Throws a UserError for all that is no contract (or, if it is asked for, no avenant), and for a PDF whose pages are not proved to be its source. */
export async function readPiece(
  fichier: string,
  options: HouseOptions,
  io: Io,
  nature: 'contrat' | 'avenant' = 'contrat',
): Promise<PieceCsi> {
  const { gabarits, police } = options;
  const prove = async (file: string, pdf: Uint8Array) =>
    (await import('./proof.ts')).unprovenBecause(
      file,
      pdf,
      { ...(gabarits !== undefined && { gabarits }), ...(police !== undefined && { police }) },
      io,
    );
  const { cote, contrat, source, bytes } = await readCote(fichier, { prove }, io);
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
  return { fichier, contrat, texte: source.text, bytes };
}

/** The fingerprint of a file, as `avenant.contrat.empreinte` writes it. */
export const empreinteOf = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** The contract with its avenants, as far as they are in effect on a day. Throws a UserError where they cannot be consolidated. */
export function consolide(
  base: { texte: string; contrat: Contrat },
  avenants: readonly AvenantLu[],
  au?: string,
): Consolide {
  const [first] = desordres(avenants);
  if (first !== undefined)
    throw new UserError(
      `${capitalized(first)}.`,
      'Donnez les avenants dans l’ordre de leurs numéros et de leurs dates.',
    );
  try {
    return consolider({ texte: base.texte, contrat: base.contrat }, avenants, au);
  } catch (error) {
    if (!(error instanceof Inapplicable)) throw error;
    throw new UserError(`${capitalized(error.message)}.`);
  }
}
