// The output formats. A new one is a file of this folder that exports one record, and a line here.
import type { Format } from './format.ts';
import { md } from './md.ts';
import { pdf } from './pdf.ts';

export type { Resources } from './format.ts';

/** The output formats by file extension. */
export const FORMATS = { md, pdf } as const satisfies Readonly<Record<string, Format>>;

/** The extension of an output format. */
export type FormatName = keyof typeof FORMATS;
