/** A stream the program writes to: text or bytes, in order. */
export interface Output {
  write(data: string | Uint8Array): void;
  isTTY: boolean;
  /** Whether this stream shows ANSI colours (NO_COLOR, FORCE_COLOR, TERM and the terminal decide). */
  colors: boolean;
  /** In columns. */
  width: number;
  /** Shows a line until the next one, the next write or the program's end takes it away; absent where lines stay (no terminal, a dumb one). */
  status?: (line: string) => void;
}

/** One question asked on the terminal; `validate` returns a French sentence when the answer does not fit. */
export interface Question {
  message: string;
  /** Shown in grey while nothing is typed. */
  placeholder?: string;
  choices?: readonly { value: string; label: string }[];
  validate?: (answer: string) => string | undefined;
  /** What is said when a signal ends the program while the question stands: a French sentence. */
  left: string;
}

/**
 * All that the program may do to the world; paths are taken from the current folder. File errors are Node's, with their `code`, and of the
 * same form: ENOTORDINARY for a pipe, a device, a socket; EDEADLINK for a link that leads nowhere; ENOTUTF8 for a name that is no UTF-8; EINUSE for a file
 * that another program holds open, on Windows. Paths that are given back have `/` between their parts, on Windows too.
 */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  /** True when a person sits at the terminal and may be asked (never in CI). */
  readonly interactive: boolean;
  /** How many threads the machine can run at once, memory included. */
  readonly cores: number;
  /** The bytes of an ordinary file, at most `limit` + 1 of them: enough to see that it is too big. Nothing else is ever opened. */
  readFile(path: string, limit?: number): Uint8Array;
  /** The size of a file in bytes; 0 for what has none, or is not there. */
  size(path: string): number;
  /** The bytes of the standard input to its end, at most `limit` + 1 of them. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Replaces the file whole or not at all: temporary file in the same folder, flushed, then renamed; follows a link and keeps the mode. What killed runs left of the same write is removed. */
  writeFile(path: string, bytes: Uint8Array): void;
  /** True for a file whose mode or support lets nobody write to it, though its folder may let it be replaced. */
  readOnly(path: string): boolean;
  /** What stands at a path, links followed: `other` is a device, a pipe, a socket; `link` is a link that leads nowhere, or to itself. */
  kind(path: string): 'file' | 'folder' | 'other' | 'link' | undefined;
  /** The names of what a folder holds, sorted. */
  list(folder: string): string[];
  /** The path without links; throws when nothing stands there. */
  realPath(path: string): string;
  /** Milliseconds since some moment: for durations only. */
  now(): number;
  /** The answer, or undefined when the person leaves with Escape or Ctrl-C. */
  ask(question: Question): Promise<string | undefined>;
}
