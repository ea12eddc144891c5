import { streamBody } from './update.ts';

/** What takes the place of a page's content: a blue sheet. */
const PAINT = '0 0 1 rg 0 0 842 842 re f';
export const painted = (): string => streamBody('', PAINT);

/** A whole object, as it hides in the bytes of another. */
export const hidden = (id: number, body = painted()): string => `\n${id} 0 obj\n${body}\nendobj\n`;

/** The same as a certificate may look: one DER sequence of 32 bytes, which also draws (« 0 », blank, and so on). */
export const SEQUENCE = `0 ${'0 1 rg 0 0 842 842 re f'.padEnd(32)}`;
