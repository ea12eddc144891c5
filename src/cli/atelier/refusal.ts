/** A request that is not served: the status, and why, as a French sentence for the page. */
export class Unserved extends Error {
  readonly status: number;
  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}
