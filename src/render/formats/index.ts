import type { Rendered } from '../index.ts';
import type { FontFiles } from '../pdf/fonts/faces.ts';
import { writeMarkdown } from './md.ts';

/** What a writer may ask of the world. */
export interface Resources {
  faces(): Promise<FontFiles>;
}

/** A document made into a file's bytes; `pages` where the format has pages. */
export type Writer = (
  rendered: Rendered,
  resources: Resources,
) => Promise<{ bytes: Uint8Array; pages?: number }>;

/** The output formats by file extension. A heavy one is loaded when it is first used. */
export const WRITERS: Readonly<Record<'md' | 'pdf', Writer>> = {
  md: writeMarkdown,
  pdf: async (rendered, resources) => (await import('./pdf.ts')).writePdfDocument(rendered, resources),
};
