import { RefusedUpdate } from './refused-update.ts';

/**
 * Bounds the work that one file may cause, all its updates together. The unit is a decoded byte; a value counts for thirty. The limit is
 * far above what signing programs add, and low enough to be read within seconds.
 */
export class Budget {
  #left = 30_000_000;

  /** Deducts an amount and returns what is left; throws RefusedUpdate when less than that was left. */
  spend(amount: number): number {
    this.#left -= amount;
    if (this.#left < 0) throw new RefusedUpdate('ce qui a été ajouté est démesuré');
    return this.#left;
  }
}
