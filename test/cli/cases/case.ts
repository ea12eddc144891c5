/** One run of the program. The tests make it twice: in process with files in memory, and as a child process in a real folder. */
export interface Case {
  name: string;
  args: readonly string[];
  files?: Readonly<Record<string, string | Uint8Array>>;
  stdin?: string;
  code: number;
  /** The files that the run writes or replaces, each with a pattern for its text; no other file may change. */
  written?: Readonly<Record<string, RegExp>>;
}
