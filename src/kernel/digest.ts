/** Digests, in hexadecimal: the same in Node and in a browser, which has none that answers at once. */

import { md5 as md5Of } from '@noble/hashes/legacy.js';
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { hex } from './bytes/hex.ts';

/** The SHA-256 of a text in UTF-8 or of bytes. */
export const sha256 = (data: string | Uint8Array): string => hex(sha256Of(bytesOf(data)));

/** The SHA-256 of bytes that stand one after another, which need not be put together. */
export function sha256OfParts(parts: readonly Uint8Array[]): string {
  const digest = sha256Of.create();
  for (const part of parts) digest.update(part);
  return hex(digest.digest());
}

/** The MD5 of bytes, which PDF asks for; it proves nothing. */
export const md5 = (bytes: Uint8Array): string => hex(md5Of(bytes));

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}
