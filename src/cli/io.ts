// Four exports: what the program may do to the world, with its parts.

/** A stream that the program writes text or bytes to. */
export interface Output {
  write(data: string | Uint8Array): void;
  isTTY: boolean;
  /** Whether this stream shows ANSI colours (NO_COLOR, FORCE_COLOR, TERM and the terminal decide). */
  colors: boolean;
  /** In columns. */
  width: number;
  /** Shows a line until the next one, the next write or the end of the program erases it; absent if the stream can't erase (a file, a dumb terminal). */
  status?: (line: string) => void;
}

/** One question asked on the terminal; `validate` returns a French sentence when the answer does not fit. */
export interface Question {
  message: string;
  /** Shown in grey until something is typed. */
  placeholder?: string;
  choices?: readonly { value: string; label: string }[];
  validate?: (answer: string) => string | undefined;
  /** The French sentence that is printed if a signal ends the program before the answer. */
  onSignal: string;
}

/** An ordinary file opened to be read in parts. */
export interface OpenedFile {
  /** In bytes. */
  size: number;
  /** The bytes from one offset to another, fewer at the end of the file. */
  read(from: number, to: number): Uint8Array<ArrayBuffer>;
  close(): void;
}

/**
 * Everything that the program may read from or do to its surroundings. Relative paths start from the current folder; returned paths have `/` between
 * their parts, on Windows too. Errors on files are those of Node, with their `code`, or have the same form: ENOTORDINARY for a pipe, a device or a socket;
 * EDEADLINK for a link that leads nowhere; ENOTUTF8 for a name that isn't UTF-8; EINUSE for a file that another program has open, on Windows.
 */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  /** Whether a person at a terminal can answer questions (never in CI). */
  readonly interactive: boolean;
  /** How many threads the machine has cores and memory for. */
  readonly cores: number;
  /** The bytes of an ordinary file, at most `limit` + 1 of them: enough to know that it is too big. Nothing but ordinary files is opened. */
  readFile(path: string, limit?: number): Uint8Array;
  /** Opens an ordinary file to be read in parts, whatever its size. Nothing but ordinary files is opened. */
  openFile(path: string): OpenedFile;
  /** The bytes of a file as git has it at a revision, at most `limit` of them. Its errors have the codes ENOGIT, ENOREPOSITORY, EOTHEROWNER, EREVISION, ENOTTHEN and ETOOBIG. */
  atRevision(path: string, revision: string, limit: number): Uint8Array;
  /** The size of a file in bytes; 0 if it doesn't exist or has no size. */
  size(path: string): number;
  /** The bytes of the standard input to its end, at most `limit` + 1 of them. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Replaces a file whole or not at all: a temporary file in the same folder is written, flushed and renamed. Follows a link, keeps the mode, and removes the temporary files that killed runs left. */
  writeFile(path: string, bytes: Uint8Array): void;
  /** As `writeFile`, with bytes that come in pieces and are never whole in memory. Returns how many there were. */
  writePieces(path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<number>;
  /** Makes a folder in one that exists. */
  makeFolder(path: string): void;
  /** Whether the mode or the disk of a file forbids to write to it, even if its folder allows to replace it. */
  readOnly(path: string): boolean;
  /** What is at a path, with links followed: `other` is a device, a pipe or a socket; `link` is a link that leads nowhere or to itself. */
  kind(path: string): 'file' | 'folder' | 'other' | 'link' | undefined;
  /** The names of everything in a folder, sorted. */
  list(folder: string): string[];
  /** The path with all links resolved; throws if nothing is there. */
  realPath(path: string): string;
  /** Milliseconds since an unspecified moment: only differences have a meaning. */
  now(): number;
  /** The answer, or undefined if the person presses Escape or Ctrl-C. */
  ask(question: Question): Promise<string | undefined>;
}
