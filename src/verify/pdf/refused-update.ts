import { harmless } from '../../kernel/french/quote.ts';

const MAX_CHARACTERS = 300;

/**
 * Refuses an update that does more than sign, or that cannot be read in one way only. The message is a French clause on one line. Names
 * cited from the file cannot reach a terminal raw: control characters are replaced and the length is limited.
 */
export class RefusedUpdate extends Error {
  constructor(clause: string) {
    const line = Array.from(harmless(clause.slice(0, 2 * MAX_CHARACTERS)).replace(/[\t\n\r]+/g, ' '));
    super(line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS).join('')}…` : line.join(''));
  }
}
