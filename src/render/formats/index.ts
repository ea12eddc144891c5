// The output formats. A new one is a file of this folder that exports one record, and a line here and in `names.ts`.
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { md } from './md.ts';
import type { FormatName } from './names.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';

export type { Resources } from './format.ts';
export type { FormatName } from './names.ts';

/** The output formats by file extension. */
export const FORMATS = { md, pdf, docx, odt, html } as const satisfies Readonly<Record<FormatName, Format>>;
