import { dirname, normalize, resolve } from 'node:path';
import type { Io, Output, Question } from '../../src/cli/io.ts';

/** What a fake `Io` holds: `files` by their path from the current folder, what was written to each stream, the answers to questions. */
export interface FakeIo extends Io {
  files: Map<string, Uint8Array>;
  /** The files that may not be written to. */
  readOnlyFiles: Set<string>;
  stdout(): string;
  stderr(): string;
  bytes(): Buffer;
  asked: Question[];
}

interface World {
  files?: Readonly<Record<string, string | Uint8Array>>;
  stdin?: string | Uint8Array;
  answers?: readonly (string | undefined)[];
  interactive?: boolean;
  colors?: boolean;
  isTTY?: boolean;
  cores?: number;
}

const fail = (code: string) => Object.assign(new Error(code), { code });

/** A fake `Io` in memory, for tests in process. */
export function fakeIo({
  files = {},
  stdin = '',
  answers = [],
  interactive = false,
  colors = false,
  isTTY = false,
  cores = 2,
}: World = {}): FakeIo {
  const held = new Map(
    Object.entries(files).map(([path, data]) => [normalize(path), Buffer.from(data)] as [string, Uint8Array]),
  );
  const written = { out: [] as Buffer[], err: [] as Buffer[] };
  const output = (chunks: Buffer[]): Output => ({
    write: (data) => void chunks.push(Buffer.from(data)),
    isTTY,
    colors,
    width: 80,
  });
  const readOnly = new Set<string>();
  const folders = new Set<string>();
  const remaining = [...answers];
  const asked: Question[] = [];

  // The current folder is the root of the disk.
  const placeOf = (path: string) =>
    normalize(path)
      .replace(/(?!^)\/$/, '')
      .replace(/^\/+/, '') || '.';
  const kind = (path: string): ReturnType<Io['kind']> => {
    const place = placeOf(path);
    if (place === '.' || folders.has(place) || [...held.keys()].some((file) => file.startsWith(`${place}/`)))
      return 'folder';
    return held.has(place) ? 'file' : undefined;
  };
  const writeFile: Io['writeFile'] = (path, bytes) => {
    const parent = kind(dirname(path));
    if (parent !== 'folder') throw fail(parent === 'file' ? 'ENOTDIR' : 'ENOENT');
    held.set(normalize(path), bytes);
  };
  return {
    files: held,
    readOnlyFiles: readOnly,
    stdout: () => Buffer.concat(written.out).toString(),
    stderr: () => Buffer.concat(written.err).toString(),
    bytes: () => Buffer.concat(written.out),
    asked,
    out: output(written.out),
    err: output(written.err),
    interactive,
    cores,
    now: () => 0,
    readFile: (path) => {
      const bytes = held.get(placeOf(path));
      if (!bytes) throw fail(kind(path) === 'folder' ? 'EISDIR' : 'ENOENT');
      return bytes;
    },
    openFile: (path) => {
      const bytes = held.get(placeOf(path));
      if (!bytes) throw fail(kind(path) === 'folder' ? 'EISDIR' : 'ENOENT');
      return {
        size: bytes.length,
        read: (from, to) => new Uint8Array(bytes.subarray(from, to)),
        close: () => {},
      };
    },
    atRevision: () => {
      throw fail('ENOREPOSITORY');
    },
    size: (path) => held.get(normalize(path))?.length ?? 0,
    readStdin: async (limit) => Buffer.from(stdin).subarray(0, limit + 1),
    writeFile,
    makeFolder: (path) => void folders.add(placeOf(path)),
    writePieces: async (path, pieces) => {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece);
      writeFile(path, Buffer.concat(all));
      return Buffer.concat(all).length;
    },
    readOnly: (path) => readOnly.has(normalize(path)),
    kind,
    list: (folder) => {
      const place = placeOf(folder) === '.' ? '' : `${placeOf(folder)}/`;
      const names = [...held.keys()]
        .filter((file) => file.startsWith(place))
        .map((file) => file.slice(place.length).split('/')[0] ?? '');
      return [...new Set(names)].sort();
    },
    realPath: (path) => resolve('/', path),
    ask: async (question) => {
      asked.push(question);
      const answer = remaining.shift();
      const refused = answer === undefined ? undefined : question.validate?.(answer);
      if (refused) throw new Error(`The answer « ${answer} » is refused: ${refused}`);
      return answer;
    },
  };
}
