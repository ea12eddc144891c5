import { RefusedUpdate } from './refused-update.ts';

/** How much a tail may ask to be read, in decoded bytes, a value for thirty: much more than any signer adds, little enough to be read at once. */
export class Budget {
  #left = 30_000_000;

  /** What is left of it, after so much is spent; throws Refused when there is not so much. */
  spend(amount: number): number {
    this.#left -= amount;
    if (this.#left < 0) throw new RefusedUpdate('ce qui a été ajouté est démesuré');
    return this.#left;
  }
}
