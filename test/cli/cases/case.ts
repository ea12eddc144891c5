/** One run of the program, written once and made twice: in process with files in memory, and as a child process in a real folder. */
export interface Case {
  name: string;
  args: readonly string[];
  files?: Readonly<Record<string, string | Uint8Array>>;
  stdin?: string;
  code: number;
  /** Files written or replaced, and a pattern of each; no other file changes. */
  written?: Readonly<Record<string, RegExp>>;
}
