import { createHash } from 'node:crypto';
import { decode, MAX_BYTES } from '../../source/decode.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { readInput } from '../files/input.ts';
import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import type { Saving } from './body.ts';
import { Unserved } from './refusal.ts';

// Three exports: the file as the page gets it, how it is read, and how it is saved.

/** The file that the page shows: its name, its text, byte order mark included, and the SHA-256 of its bytes in hexadecimal. */
export interface Montre {
  nom: string;
  text: string;
  sha: string;
}

/** Reads the file. Throws a UserError for one that can’t be read, or whose bytes are no text: the page could not give them back. */
export function montre(io: Io, file: string): Montre {
  const bytes = readInput(io, file);
  const unread = decode(bytes).problems.find(({ rule }) => UNSHOWN.includes(rule));
  if (unread)
    throw new UserError(`${named(file)} ne s’ouvre pas dans l’atelier. ${unread.message}`, unread.hint);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return { nom: paths.basename(file), text, sha: shaOf(bytes) };
}

const UNSHOWN = ['autre-format', 'fichier-trop-gros', 'encodage'];

/**
 * Saves a text in the place of the one that the page saw; returns its fingerprint, or the text that stands there when somebody else changed it: nothing
 * is then written. Throws Unserved for what can’t be written.
 */
export function enregistre(io: Io, file: string, { text, vu }: Saving): { sha: string } | Montre {
  const bytes = Buffer.from(text);
  if (bytes.length > MAX_BYTES)
    throw new Unserved(
      413,
      `Ce texte dépasse la limite de ${MAX_BYTES / 1_000_000} Mo : rien n’est enregistré.`,
    );
  if (io.kind(file) !== 'file')
    throw new Unserved(
      410,
      `${named(file)} n’est plus là : enregistrez le texte ailleurs, ou remettez le fichier.`,
    );
  const now = montre(io, file);
  if (now.sha !== vu) return now;
  if (io.readOnly(file)) throw new Unserved(403, `${named(file)} est en lecture seule : rien n’y est écrit.`);
  try {
    io.writeFile(file, bytes);
  } catch (error) {
    throw fileError(error, 'écrire', file);
  }
  return { sha: shaOf(bytes) };
}

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
