import { harmless } from '../../kernel/french/quote.ts';

const LONGEST = 300;

/** What an update does beside signing, as a French clause on one line: names that come from the file reach no terminal as they are. */
export class RefusedUpdate extends Error {
  constructor(clause: string) {
    const line = Array.from(harmless(clause.slice(0, 2 * LONGEST)).replace(/[\t\n\r]+/g, ' '));
    super(line.length > LONGEST ? `${line.slice(0, LONGEST).join('')}…` : line.join(''));
  }
}
