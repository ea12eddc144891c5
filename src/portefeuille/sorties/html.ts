import { page } from '../page/index.ts';
import type { Portefeuille } from '../portefeuille.ts';

/** The page as bytes, in pieces. */
export function* html(portefeuille: Portefeuille): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of page(portefeuille)) yield encoder.encode(piece);
}
