import { sha256 } from '../kernel/digest.ts';
import type { HouseFiles } from '../render/pdf/fonts/faces.ts';

/** One SHA-256, in hexadecimal, for all fonts of the user: the hash of one line a role, sorted, each with the hash of its font. */
export function fingerprintOf(house: HouseFiles): string {
  const lines = Object.entries(house).map(([role, bytes]) => `${role}.ttf ${sha256(bytes)}\n`);
  return sha256(lines.sort().join(''));
}
