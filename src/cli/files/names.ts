import { isUtf8 } from 'node:buffer';

// In a path, a byte that isn't UTF-8 becomes a lone surrogate, U+DC80 to U+DCFF, as in Python (PEP 383): the path still leads to its file, and `shown`
// prints the byte as an escape.
const BYTES = /[\udc80-\udcff]/u;

/** The name of a file from its bytes in the folder. */
export function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let name = '';
  for (let i = 0; i < bytes.length; ) {
    const length = [1, 2, 3, 4].find((n) => i + n <= bytes.length && isUtf8(bytes.subarray(i, i + n)));
    name += length ? bytes.toString('utf8', i, i + length) : String.fromCharCode(0xdc00 + (bytes[i] ?? 0));
    i += length ?? 1;
  }
  return name;
}

/** The path in the form that Node's functions need: bytes if some of it isn't UTF-8. */
export function pathOf(path: string): string | Buffer {
  if (!BYTES.test(path)) return path;
  return Buffer.concat(
    Array.from(path, (character) =>
      BYTES.test(character) ? Buffer.of(character.charCodeAt(0) - 0xdc00) : Buffer.from(character),
    ),
  );
}
