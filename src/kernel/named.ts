import { shownName } from './shown.ts';

/** A path between French quotation marks, safe for a terminal. */
export function named(path: string): string {
  return `« ${shownName(path)} »`;
}
