import type { IncomingMessage } from 'node:http';
import { MAX_BYTES } from '../../source/decode.ts';
import { Unserved } from './refusal.ts';

/** What the page sends to save: the text, and the fingerprint of the one that it was made from. */
export interface Saving {
  text: string;
  vu: string;
}

// In JSON, a character of a text takes six bytes at most, and those of a contract hardly more than one.
const MOST = MAX_BYTES + MAX_BYTES / 4;

/** Reads what the page sends to save. Throws Unserved for anything else, as soon as it is too long. */
export async function savingIn(request: IncomingMessage): Promise<Saving> {
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
    throw new Unserved(415, 'L’atelier enregistre du JSON.');
  if (Number(request.headers['content-length'] ?? 0) > MOST) throw tooBig();
  const pieces: Buffer[] = [];
  let total = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    total += piece.length;
    if (total > MOST) throw tooBig();
    pieces.push(piece);
  }
  return saving(Buffer.concat(pieces));
}

const tooBig = () =>
  new Unserved(413, `Ce texte dépasse la limite de ${MAX_BYTES / 1_000_000} Mo : rien n’est enregistré.`);

function saving(bytes: Uint8Array): Saving {
  const malformed = new Unserved(
    400,
    'L’atelier a envoyé un texte que csi ne relit pas : rien n’est enregistré.',
  );
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed;
  }
  const { text, vu } = (value ?? {}) as Partial<Saving>;
  // Half of a pair has no form in UTF-8: it would be saved as another character.
  if (typeof text !== 'string' || typeof vu !== 'string' || !isWhole(text)) throw malformed;
  return { text, vu };
}

const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);
