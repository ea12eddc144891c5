/** How many cases to run (`graines`) and from which seed on; case number i depends on `seed + i` alone. */
export interface Options {
  graines: number;
  seed: number;
  /** Prints a line at once, because a campaign takes long. */
  print(line: string): void;
}

/** The result of a campaign: its counts, printed one per line, and one line for each failure with the seed that reproduces it. */
export interface Outcome {
  counts: Readonly<Record<string, number | string>>;
  failures: readonly string[];
}

export interface Campaign {
  /** One line for the list of campaigns. */
  about: string;
  /** The default number of cases. */
  graines: number;
  run(options: Options): Promise<Outcome>;
}
