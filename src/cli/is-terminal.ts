import { fstatSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';

/**
 * Whether the standard stream of this number is a terminal. Node knows, but loads all that it has on sockets to say so: it is asked only about
 * devices other than the one that swallows everything.
 */
export function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const stream = fstatSync(descriptor);
    if (!stream.isCharacterDevice() || stream.rdev === statSync(devNull).rdev) return false;
  } catch {
    // Windows has consoles that it says nothing about.
  }
  const { isatty } = createRequire(import.meta.url)('node:tty') as typeof import('node:tty');
  return isatty(descriptor);
}
