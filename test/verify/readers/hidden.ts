import { streamBody } from './update.ts';

/** Page content that attacks put in place of the real one: a blue page. */
const PAINT = '0 0 1 rg 0 0 842 842 re f';
export const painted = (): string => streamBody('', PAINT);

/** A whole object, to hide in the bytes of another one. */
export const hidden = (id: number, body = painted()): string => `\n${id} 0 obj\n${body}\nendobj\n`;

/** The same page content as a valid DER sequence of 32 bytes, as in a certificate: its first two bytes, “0 ”, read as an operand. */
export const SEQUENCE = `0 ${'0 1 rg 0 0 842 842 re f'.padEnd(32)}`;
