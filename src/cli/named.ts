import { shownName } from '../kernel/shown.ts';

/** A path between quotation marks, without what could harm the terminal. */
export function named(path: string): string {
  return `« ${shownName(path)} »`;
}
