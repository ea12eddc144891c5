import { isUtf8 } from 'node:buffer';

// A byte that is no UTF-8 stands in a path as a half character, U+DC80 to U+DCFF, as in Python (PEP 383): the path leads to its file all the
// same, and `shown` writes the byte out.
const BYTES = /[\udc80-\udcff]/u;

/** The name that a folder gives of one of its files. */
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

/** The path as the system takes it. */
export function pathOf(path: string): string | Buffer {
  if (!BYTES.test(path)) return path;
  return Buffer.concat(
    Array.from(path, (sign) =>
      BYTES.test(sign) ? Buffer.of(sign.charCodeAt(0) - 0xdc00) : Buffer.from(sign),
    ),
  );
}
