/** What a campaign is asked: how many cases, from which seed on; case number i only depends on `seed + i`. */
export interface Options {
  graines: number;
  seed: number;
  /** Prints a line at once: a campaign is long. */
  say(line: string): void;
}

/** What a campaign found: its counts, printed one a line, and one line for each failure, with the seed that makes it again. */
export interface Outcome {
  counts: Readonly<Record<string, number | string>>;
  failures: readonly string[];
}

export interface Campaign {
  /** One line for the list of campaigns. */
  about: string;
  /** How many cases when nothing is said. */
  graines: number;
  run(options: Options): Promise<Outcome>;
}
