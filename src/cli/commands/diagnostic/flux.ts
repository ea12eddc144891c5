import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import { DonneesError } from '../../../donnees/erreur.ts';
import type { OpenedFile } from '../../io.ts';

const PIECE = 262_144;
/** Inflated bytes for one of the file: published files have sixteen. */
const MAX_RATIO = 100;
/** In bytes: what a small file may inflate to all the same. */
const ALWAYS = 64_000_000;

/** The bytes of a file, in pieces; `seen` hears of each before it is used. */
export function* piecesOf(
  file: OpenedFile,
  seen: (piece: Uint8Array, done: number) => void,
): Iterable<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = file.read(at, at + PIECE);
    if (piece.length === 0) return;
    seen(piece, at + piece.length);
    yield piece;
  }
}

/** The inflated bytes of a gzip file, in pieces. Throws DonneesError for one that is cut, damaged, or inflates beyond measure. */
export async function* inflated(pieces: Iterable<Uint8Array>, size: number): AsyncIterable<Uint8Array> {
  const { Readable } = await import('node:stream');
  const source = Readable.from(pieces, { objectMode: false, highWaterMark: PIECE });
  const gunzip = source.pipe(createGunzip({ chunkSize: PIECE }));
  source.on('error', (error) => gunzip.destroy(error));
  const most = Math.max(ALWAYS, size * MAX_RATIO);
  let total = 0;
  try {
    for await (const piece of gunzip) {
      total += piece.length;
      if (total > most) throw new DonneesError('se décompresse au-delà de ce que pèse une base');
      yield piece;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('Z_')) throw error;
    throw new DonneesError(
      code === 'Z_BUF_ERROR' ? 'est tronqué : sa fin manque' : 'est abîmé : il ne se décompresse pas',
      'Téléchargez-le à nouveau.',
    );
  }
}

/** The fingerprint of a file whose pieces are heard one after another. */
export function empreinteur(): { prendre(piece: Uint8Array): void; rendre(): string } {
  const hash = createHash('sha256');
  return {
    prendre: (piece) => void hash.update(piece),
    rendre: () => `sha256:${hash.digest('hex')}`,
  };
}
