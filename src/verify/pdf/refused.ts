import { harmless } from '../../phrase.ts';

/** What an update does beside signing, as a French clause. Names that come from the file reach no terminal as they are. */
export class Refused extends Error {
  constructor(clause: string) {
    super(harmless(clause));
  }
}
