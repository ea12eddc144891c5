import type { Writer } from './index.ts';

/** The Markdown as it is, in UTF-8. */
export const writeMarkdown: Writer = async ({ markdown }) => ({ bytes: new TextEncoder().encode(markdown) });
